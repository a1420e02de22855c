package deskside.assist.evaluation;

/**
 * How many entities were right.
 *
 * @param expected marked by a person; @param found by the engine; @param right both, with kind, value and overlapping span
 * @param strict   right, and with the very same span
 */
public record EntityScore(int expected, int found, int right, int strict) {

    static final EntityScore NOTHING = new EntityScore(0, 0, 0, 0);

    EntityScore plus(EntityScore other) {
        return new EntityScore(expected + other.expected, found + other.found, right + other.right, strict + other.strict);
    }

    /** NaN when nothing was found. */
    public double precision() {
        return (double) right / found;
    }

    /** NaN when nothing was expected. */
    public double recall() {
        return (double) right / expected;
    }

    /** Harmonic mean of precision and recall (van Rijsbergen 1979); NaN when nothing was expected nor found. */
    public double f1() {
        return 2.0 * right / (expected + found);
    }

    /** As {@link #f1}, where only the very same spans count. */
    public double strictF1() {
        return 2.0 * strict / (expected + found);
    }
}
