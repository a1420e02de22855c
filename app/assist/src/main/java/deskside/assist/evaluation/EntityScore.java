package deskside.assist.evaluation;

/**
 * How many entities were right.
 *
 * @param expected marked by a person; @param found by the engine; @param right both, with kind, value and overlapping span
 * @param strict   right, and with the very same span
 */
public record EntityScore(int expected, int found, int right, int strict) implements PrecisionRecall {

    static final EntityScore NOTHING = new EntityScore(0, 0, 0, 0);

    EntityScore plus(EntityScore other) {
        return new EntityScore(expected + other.expected, found + other.found, right + other.right, strict + other.strict);
    }

    /** As {@link #f1}, where only the very same spans count. */
    public double strictF1() {
        return 2.0 * strict / (expected + found);
    }
}
