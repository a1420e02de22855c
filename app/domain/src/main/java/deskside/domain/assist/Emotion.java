package deskside.domain.assist;

/**
 * The feeling in a message.
 *
 * @param strength 0 (calm) .. 1
 * @param trend    strength now minus the mean of the customer's earlier messages, −1..1
 */
public record Emotion(Kind kind, double strength, double trend) {

    public static final Emotion CALM = new Emotion(Kind.CALM, 0, 0);

    /** The kinds that change how one answers. */
    public enum Kind { CALM, PLEASED, ANXIOUS, DISAPPOINTED, ANGRY }
}
