package deskside.assist.intent;

/** What speaks for a message being about one of the shop's intents at all. */
final class ScopeEvidence {

    static final int SIZE = 11;
    /** Scores of support vector machines lie around −1 and 1; what is far beyond says no more. */
    private static final double FAR = 2;

    private ScopeEvidence() {
    }

    /**
     * ln of the largest probability, its lead over the second, entropy, coverage; nearness of examples; the largest score of each
     * support vector machine, and by how much it is above that of the background.
     */
    static double[] of(double[] probabilities, Scores scores, Neighbours.Near near, double coverage) {
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
        var evidence = new double[SIZE];
        evidence[0] = Math.log(first + 1e-6);
        evidence[1] = first - second;
        evidence[2] = entropy;
        evidence[3] = coverage;
        evidence[4] = near.similarity();
        evidence[5] = near.common();
        evidence[6] = near.lead();
        margins(scores.keyword(), evidence, 7);
        if (scores.joint() != null) {
            margins(scores.joint(), evidence, 9);
        }
        return evidence;
    }

    private static void margins(float[] scores, double[] evidence, int at) {
        var highest = -FAR;
        for (var c = 0; c < scores.length - 1; c++) {
            highest = Math.max(highest, scores[c]);
        }
        evidence[at] = Math.min(FAR, highest);
        evidence[at + 1] = evidence[at] - Math.max(-FAR, scores[scores.length - 1]);
    }
}
