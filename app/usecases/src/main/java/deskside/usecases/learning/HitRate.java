package deskside.usecases.learning;

/**
 * How often suggestions of one level were sent as they were or lightly edited.
 *
 * @param hits  of those shown
 * @param shown suggestions shown
 * @param where measured in this language and channel, or in all channels of the language, because there were too few
 */
public record HitRate(int hits, int shown, Scope where) {

    /** With fewer cases a share says little: at 30 its 95 % interval is up to 18 points to either side (normal approximation). */
    public static final int ENOUGH = 30;

    public enum Scope { CHANNEL, LANGUAGE }

    public boolean isEnough() {
        return shown >= ENOUGH;
    }

    /** NaN when nothing was shown. */
    public double share() {
        return (double) hits / shown;
    }
}
