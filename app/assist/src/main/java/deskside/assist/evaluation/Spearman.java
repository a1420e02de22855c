package deskside.assist.evaluation;

import java.util.Arrays;

/** Spearman's rank correlation: Pearson's correlation of the ranks, equal values sharing their mean rank. Stateless. */
public final class Spearman {

    private Spearman() {
    }

    /**
     * @param a as many values as {@code b}
     * @return −1..1; NaN with fewer than two pairs or when one side does not vary
     */
    public static double of(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(a.length + " values cannot be paired with " + b.length);
        }
        return pearson(Ranks.of(a), Ranks.of(b));
    }

    private static double pearson(double[] a, double[] b) {
        var meanA = Arrays.stream(a).average().orElse(Double.NaN);
        var meanB = Arrays.stream(b).average().orElse(Double.NaN);
        var together = 0.0;
        var squaresA = 0.0;
        var squaresB = 0.0;
        for (var i = 0; i < a.length; i++) {
            together += (a[i] - meanA) * (b[i] - meanB);
            squaresA += (a[i] - meanA) * (a[i] - meanA);
            squaresB += (b[i] - meanB) * (b[i] - meanB);
        }
        return together / Math.sqrt(squaresA * squaresB);
    }
}
