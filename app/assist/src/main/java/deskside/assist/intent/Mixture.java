package deskside.assist.intent;

import deskside.assist.linear.Cholesky;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Turns scores into calibrated probabilities: the softmax of the sum of all models' scores, each times a weight. In probabilities that
 * is a weighted geometric mean, in which a model that rules a label out is heard; an arithmetic mean was one point worse on noisy
 * labels and nowhere better. The weights are fitted on examples that the models had not seen, by least negative log-likelihood, so they
 * calibrate too (temperature scaling: Guo et al. 2017). That is a convex problem in as many unknowns as there are models.
 *
 * @param weights one for each model, none below 0: a model's order of labels is never turned round
 */
record Mixture(double[] weights) {

    private static final double FLOOR = 1e-9;
    private static final int ROUNDS = 30;
    private static final double CLOSE = 1e-6;
    /** Keeps the step finite where two models say the same. */
    private static final double RIDGE = 1e-6;
    /** Of the margins of support vector machines; logits of a logistic regression are probabilities already. */
    private static final double MARGIN_WEIGHT = 2;

    /** For when there is nothing to fit on; margins and logits take turns, as in {@link Scores#all}; cosines count as margins. */
    static Mixture even(int models) {
        var weights = new double[models];
        for (var m = 0; m < models; m++) {
            weights[m] = (m % 2 == 1 ? 1 : MARGIN_WEIGHT) / models;
        }
        return new Mixture(weights);
    }

    /** @param classes scores may have more places, which are left out */
    double[] probabilities(Scores scores, int classes) {
        return softmax(scores.all(), weights, classes);
    }

    private static double[] softmax(List<float[]> scores, double[] weights, int classes) {
        var result = new double[classes];
        for (var m = 0; m < weights.length; m++) {
            var own = scores.get(m);
            for (var c = 0; weights[m] > 0 && c < classes; c++) {
                result[c] += weights[m] * own[c];
            }
        }
        var highest = Arrays.stream(result).max().orElse(0);
        var sum = 0.0;
        for (var c = 0; c < classes; c++) {
            result[c] = Math.exp(result[c] - highest) + FLOOR;
            sum += result[c];
        }
        for (var c = 0; c < classes; c++) {
            result[c] /= sum;
        }
        return result;
    }

    /** @param labels the right class of each; both lists as long, not empty */
    static Mixture fit(List<Scores> scores, List<Integer> labels, int classes) {
        var fitted = even(scores.getFirst().all().size()).weights;
        for (var m = 0; m < fitted.length; m++) {
            var model = m;
            // One that said nothing here has no weight, whatever the final model of its kind may say.
            fitted[m] = scores.stream().allMatch(own -> isSilent(own.all().get(model), classes)) ? 0 : fitted[m];
        }
        var problem = new Problem(scores.stream().map(Scores::all).toList(), labels, classes);
        var loss = problem.loss(fitted);
        for (var round = 0; round < ROUNDS; round++) {
            var step = problem.newtonStep(fitted);
            var size = 1.0;
            var next = moved(fitted, step, size);
            var nextLoss = problem.loss(next);
            while (nextLoss > loss && size > CLOSE) {
                size /= 2;
                next = moved(fitted, step, size);
                nextLoss = problem.loss(next);
            }
            if (!(nextLoss < loss - CLOSE * loss)) {
                return new Mixture(nextLoss < loss ? next : fitted);
            }
            fitted = next;
            loss = nextLoss;
        }
        return new Mixture(fitted);
    }

    private static boolean isSilent(float[] scores, int classes) {
        for (var c = 1; c < classes; c++) {
            if (scores[c] != scores[0]) {
                return false;
            }
        }
        return true;
    }

    private static double[] moved(double[] from, double[] step, double size) {
        var to = new double[from.length];
        for (var m = 0; m < to.length; m++) {
            to[m] = Math.max(0, from[m] - size * step[m]);
        }
        return to;
    }

    /** Negative log-likelihood as a function of the weights. */
    private record Problem(List<List<float[]>> scores, List<Integer> labels, int classes) {

        double loss(double[] weights) {
            var loss = 0.0;
            for (var i = 0; i < labels.size(); i++) {
                loss -= Math.log(softmax(scores.get(i), weights, classes)[labels.get(i)]);
            }
            return loss;
        }

        /** Inverse Hessian times gradient, over the weights that are free: one at 0 that would go below stays there. */
        double[] newtonStep(double[] weights) {
            var models = weights.length;
            var gradient = new double[models];
            var hessian = new double[models][models];
            for (var i = 0; i < labels.size(); i++) {
                add(softmax(scores.get(i), weights, classes), scores.get(i), labels.get(i), gradient, hessian);
            }
            for (var m = 0; m < models; m++) {
                hessian[m][m] += RIDGE * (1 + hessian[m][m]);
                if (weights[m] == 0 && gradient[m] > 0) {
                    Arrays.fill(hessian[m], 0);
                    for (var other : hessian) {
                        other[m] = 0;
                    }
                    hessian[m][m] = 1;
                    gradient[m] = 0;
                }
            }
            return Cholesky.of(hessian).solve(gradient);
        }

        private void add(double[] p, List<float[]> own, int label, double[] gradient, double[][] hessian) {
            var means = new double[gradient.length];
            for (var m = 0; m < means.length; m++) {
                for (var c = 0; c < classes; c++) {
                    means[m] += p[c] * bounded(own.get(m)[c]);
                }
                gradient[m] += means[m] - bounded(own.get(m)[label]);
            }
            for (var m = 0; m < means.length; m++) {
                for (var n = 0; n <= m; n++) {
                    var product = 0.0;
                    for (var c = 0; c < classes; c++) {
                        product += p[c] * (bounded(own.get(m)[c]) - means[m]) * (bounded(own.get(n)[c]) - means[n]);
                    }
                    hessian[m][n] += product;
                    hessian[n][m] = hessian[m][n];
                }
            }
        }

        /** A class that had no examples has no probability either, whatever its score. */
        private static double bounded(float score) {
            return score <= SoftmaxTrainer.ABSENT / 2 ? 0 : score;
        }
    }

    void write(DataOutput out) throws IOException {
        FloatArrays.write(out, weights);
    }

    static Mixture read(DataInput in) throws IOException {
        return new Mixture(FloatArrays.readDoubles(in));
    }
}
