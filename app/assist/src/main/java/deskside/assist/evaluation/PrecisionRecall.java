package deskside.assist.evaluation;

/** What was found of what people have marked, over all things of all messages together (micro-averaged). */
public interface PrecisionRecall {

    /** Marked by a person. */
    int expected();

    /** Found by the engine. */
    int found();

    /** Both. */
    int right();

    /** NaN when nothing was found. */
    default double precision() {
        return (double) right() / found();
    }

    /** NaN when nothing was expected. */
    default double recall() {
        return (double) right() / expected();
    }

    /** Harmonic mean of precision and recall (van Rijsbergen 1979); NaN when nothing was expected nor found. */
    default double f1() {
        return 2.0 * right() / (expected() + found());
    }
}
