package deskside.assist.linear;

import java.util.List;

/**
 * Logistic regression by Newton's method: minimises the weighted mean of −ln p plus λ/2 · ‖w − prior‖². For some dozens of inputs at
 * most. Deterministic. Stateless.
 */
public final class LogisticRegression {

    private static final int ITERATIONS = 50;
    private static final double SMALL = 1e-9;

    private LogisticRegression() {
    }

    /** @param x without a constant: put one in for a bias; @param target 0 or 1, or what lies between; @param weight not negative */
    public record Row(double[] x, double target, double weight) {
    }

    /**
     * @param prior  where the weights stay without evidence
     * @param lambda how strongly they are held there, above 0
     */
    public static double[] fit(List<Row> rows, double[] prior, double lambda) {
        var w = prior.clone();
        var total = rows.stream().mapToDouble(Row::weight).sum();
        if (total <= 0) {
            return w;
        }
        var loss = loss(rows, w, prior, lambda, total);
        for (var iteration = 0; iteration < ITERATIONS; iteration++) {
            var step = newtonStep(rows, w, prior, lambda, total);
            var size = 1.0;
            var next = moved(w, step, size);
            var nextLoss = loss(rows, next, prior, lambda, total);
            while (nextLoss > loss && size > SMALL) {
                size /= 2;
                next = moved(w, step, size);
                nextLoss = loss(rows, next, prior, lambda, total);
            }
            if (loss - nextLoss < SMALL) {
                return nextLoss < loss ? next : w;
            }
            w = next;
            loss = nextLoss;
        }
        return w;
    }

    /**
     * As {@link #fit}, for inputs that can only speak for something: those whose weight would be negative get none, one after the other,
     * the most negative first.
     */
    public static double[] fitNonNegative(List<Row> rows, double[] prior, double lambda) {
        var out = new boolean[prior.length];
        var start = prior.clone();
        while (true) {
            var left = rows.stream().map(row -> new Row(without(row.x, out), row.target, row.weight)).toList();
            var w = fit(left, start, lambda);
            var lowest = 0;
            for (var i = 1; i < w.length; i++) {
                lowest = w[i] < w[lowest] ? i : lowest;
            }
            if (w[lowest] >= 0) {
                return w;
            }
            out[lowest] = true;
            start[lowest] = 0;
        }
    }

    private static double[] without(double[] x, boolean[] out) {
        var left = x.clone();
        for (var i = 0; i < left.length; i++) {
            left[i] = out[i] ? 0 : left[i];
        }
        return left;
    }

    /**
     * For "this rather than that": the weights under which {@code better − worse} is likeliest positive (RankNet's loss, Burges and others,
     * ICML 2005, with a linear score).
     */
    public static Row preference(double[] better, double[] worse, double weight) {
        var difference = new double[better.length];
        for (var i = 0; i < difference.length; i++) {
            difference[i] = better[i] - worse[i];
        }
        return new Row(difference, 1, weight);
    }

    public static double dot(double[] w, double[] x) {
        var sum = 0.0;
        for (var i = 0; i < w.length; i++) {
            sum += w[i] * x[i];
        }
        return sum;
    }

    public static double sigmoid(double score) {
        return 1 / (1 + Math.exp(-score));
    }

    private static double[] newtonStep(List<Row> rows, double[] w, double[] prior, double lambda, double total) {
        var n = w.length;
        var gradient = new double[n];
        var curvature = new double[n][n];
        for (var row : rows) {
            var p = sigmoid(dot(w, row.x));
            var slope = row.weight / total * (row.target - p);
            var bend = row.weight / total * p * (1 - p);
            for (var i = 0; i < n; i++) {
                gradient[i] += slope * row.x[i];
                for (var j = 0; j <= i; j++) {
                    curvature[i][j] += bend * row.x[i] * row.x[j];
                }
            }
        }
        for (var i = 0; i < n; i++) {
            gradient[i] -= lambda * (w[i] - prior[i]);
            curvature[i][i] += lambda;
        }
        return Cholesky.of(curvature).solve(gradient);
    }

    private static double loss(List<Row> rows, double[] w, double[] prior, double lambda, double total) {
        var sum = 0.0;
        for (var row : rows) {
            var score = dot(w, row.x);
            // −ln σ(s) = ln(1 + e^−s), without overflow
            var softplus = Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score)));
            sum += row.weight / total * (softplus - row.target * score);
        }
        for (var i = 0; i < w.length; i++) {
            sum += lambda / 2 * (w[i] - prior[i]) * (w[i] - prior[i]);
        }
        return sum;
    }

    private static double[] moved(double[] w, double[] step, double size) {
        var moved = w.clone();
        for (var i = 0; i < moved.length; i++) {
            moved[i] += size * step[i];
        }
        return moved;
    }
}
