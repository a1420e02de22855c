package deskside.assist.evaluation;

/**
 * Area under the ROC curve: how often a positive has a higher score than a negative, a tie counting half (the Mann-Whitney statistic;
 * Hanley and McNeil 1982). Stateless.
 */
public final class Auroc {

    private Auroc() {
    }

    /** @return 0..1; NaN when one side is empty */
    public static double of(double[] positives, double[] negatives) {
        if (positives.length == 0 || negatives.length == 0) {
            return Double.NaN;
        }
        var all = new double[positives.length + negatives.length];
        System.arraycopy(positives, 0, all, 0, positives.length);
        System.arraycopy(negatives, 0, all, positives.length, negatives.length);
        var ranks = Ranks.of(all);
        var sum = 0.0;
        for (var i = 0; i < positives.length; i++) {
            sum += ranks[i];
        }
        return (sum - positives.length * (positives.length + 1) / 2.0) / ((double) positives.length * negatives.length);
    }
}
