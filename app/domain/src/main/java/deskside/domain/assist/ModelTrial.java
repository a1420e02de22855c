package deskside.domain.assist;

/**
 * How a model did against the one it replaced, on messages that neither had been trained on.
 *
 * @param heldOut    messages
 * @param champion   share that the earlier model got right; 0 when there was none
 * @param challenger share that this model got right
 * @param chance     probability that equally good models differ so much (McNemar, mid-p)
 */
public record ModelTrial(int heldOut, double champion, double challenger, double chance) {
}
