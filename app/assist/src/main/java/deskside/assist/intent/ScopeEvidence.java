package deskside.assist.intent;

/** What speaks for a message being about one of the shop's intents at all. */
final class ScopeEvidence {

    static final int SIZE = 6;

    private ScopeEvidence() {
    }

    /** ln of the largest probability, its lead over the second, entropy, largest cosine to an example, agreement of the nearest, coverage. */
    static double[] of(double[] probabilities, Neighbours.Near near, double coverage) {
        var first = 0.0;
        var second = 0.0;
        var entropy = 0.0;
        for (var p : probabilities) {
            if (p > first) {
                second = first;
                first = p;
            } else if (p > second) {
                second = p;
            }
            entropy -= p > 0 ? p * Math.log(p) : 0;
        }
        return new double[] {Math.log(first + 1e-6), first - second, entropy, near.similarity(), near.agreement(), coverage};
    }
}
