package deskside.assist.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Turns scores into calibrated probabilities: softmax of each model's scores times a scale, averaged with shares, the average raised
 * to a power. All numbers are fitted on examples that the models had not seen, by least negative log-likelihood (temperature scaling:
 * Guo et al. 2017).
 *
 * @param scales one for each model
 * @param shares one for each model, sum 1
 * @param power  above 1 sharpens: an average of models is less sure than it may be
 */
record Mixture(double[] scales, double[] shares, double power) {

    private static final double FLOOR = 1e-9;
    /** Shares are tried in steps of 1 / STEPS. */
    private static final int STEPS = 10;
    private static final double LEAST_SCALE = 0.1;
    private static final double MOST_SCALE = 50;

    /** For when there is nothing to fit on. */
    static Mixture even(int models) {
        var scales = new double[models];
        var shares = new double[models];
        for (var i = 0; i < models; i++) {
            // Two for the margins of support vector machines, one for the logits of a logistic regression.
            scales[i] = i == 1 ? 1 : 2;
            shares[i] = 1.0 / models;
        }
        return new Mixture(scales, shares, 1);
    }

    /** @param classes scores may have more places, which are left out */
    double[] probabilities(Scores scores, int classes) {
        var models = scores.all();
        var each = new double[scales.length][];
        for (var m = 0; m < scales.length; m++) {
            each[m] = shares[m] > 0 ? softmax(models.get(m), scales[m], classes) : new double[classes];
        }
        return sharpened(mixed(each, shares), power);
    }

    private static double[] mixed(double[][] each, double[] shares) {
        var mixed = new double[each[0].length];
        for (var m = 0; m < each.length; m++) {
            for (var c = 0; c < mixed.length; c++) {
                mixed[c] += shares[m] * each[m][c];
            }
        }
        return mixed;
    }

    private static double[] sharpened(double[] mixed, double power) {
        var sum = 0.0;
        for (var c = 0; c < mixed.length; c++) {
            mixed[c] = Math.pow(mixed[c] + FLOOR, power);
            sum += mixed[c];
        }
        for (var c = 0; c < mixed.length; c++) {
            mixed[c] /= sum;
        }
        return mixed;
    }

    private static double[] softmax(float[] scores, double scale, int classes) {
        var highest = Float.NEGATIVE_INFINITY;
        for (var c = 0; c < classes; c++) {
            highest = Math.max(highest, scores[c]);
        }
        var result = new double[classes];
        var sum = 0.0;
        for (var c = 0; c < classes; c++) {
            result[c] = Math.exp((scores[c] - highest) * scale);
            sum += result[c];
        }
        for (var c = 0; c < classes; c++) {
            result[c] /= sum;
        }
        return result;
    }

    /** @param labels the right class of each; both lists as long, not empty */
    static Mixture fit(List<Scores> scores, List<Integer> labels, int classes) {
        var models = scores.getFirst().all().size();
        var scales = new double[models];
        var own = new double[models][labels.size()];
        var each = new ArrayList<double[][]>();
        for (var i = 0; i < labels.size(); i++) {
            each.add(new double[models][]);
        }
        for (var m = 0; m < models; m++) {
            var model = m;
            scales[m] = leastOnLogScale(scale -> loss(scores, labels, classes, model, scale), LEAST_SCALE, MOST_SCALE);
            for (var i = 0; i < labels.size(); i++) {
                each.get(i)[m] = softmax(scores.get(i).all().get(m), scales[m], classes);
                own[m][i] = each.get(i)[m][labels.get(i)];
            }
        }
        var shares = bestShares(own);
        var power = leastOnLogScale(p -> sharpLoss(each, labels, shares, p), 0.5, 4);
        return new Mixture(scales, shares, power);
    }

    private static double loss(List<Scores> scores, List<Integer> labels, int classes, int model, double scale) {
        var loss = 0.0;
        for (var i = 0; i < labels.size(); i++) {
            loss -= Math.log(softmax(scores.get(i).all().get(model), scale, classes)[labels.get(i)] + FLOOR);
        }
        return loss;
    }

    private static double sharpLoss(List<double[][]> each, List<Integer> labels, double[] shares, double power) {
        var loss = 0.0;
        for (var i = 0; i < labels.size(); i++) {
            loss -= Math.log(sharpened(mixed(each.get(i), shares), power)[labels.get(i)]);
        }
        return loss;
    }

    /** @param own each model's probability of the right class */
    private static double[] bestShares(double[][] own) {
        var best = even(own.length).shares;
        var least = Double.POSITIVE_INFINITY;
        for (var shares : grid(own.length)) {
            var loss = 0.0;
            for (var i = 0; i < own[0].length; i++) {
                var p = FLOOR;
                for (var m = 0; m < own.length; m++) {
                    p += shares[m] * own[m][i];
                }
                loss -= Math.log(p);
            }
            if (loss < least) {
                least = loss;
                best = shares;
            }
        }
        return best;
    }

    private static List<double[]> grid(int models) {
        if (models == 1) {
            return List.of(new double[] {1});
        }
        var grid = new ArrayList<double[]>();
        for (var a = 0; a <= STEPS; a++) {
            for (var b = 0; a + b <= STEPS; b++) {
                grid.add(new double[] {(double) a / STEPS, (double) b / STEPS, (double) (STEPS - a - b) / STEPS});
            }
        }
        return grid;
    }

    /** Golden-section search; the losses have one valley. */
    private static double leastOnLogScale(DoubleUnaryOperator loss, double from, double to) {
        var ratio = (Math.sqrt(5) - 1) / 2;
        var low = Math.log(from);
        var high = Math.log(to);
        var left = high - ratio * (high - low);
        var right = low + ratio * (high - low);
        var leftLoss = loss.applyAsDouble(Math.exp(left));
        var rightLoss = loss.applyAsDouble(Math.exp(right));
        while (high - low > 0.02) {
            if (leftLoss < rightLoss) {
                high = right;
                right = left;
                rightLoss = leftLoss;
                left = high - ratio * (high - low);
                leftLoss = loss.applyAsDouble(Math.exp(left));
            } else {
                low = left;
                left = right;
                leftLoss = rightLoss;
                right = low + ratio * (high - low);
                rightLoss = loss.applyAsDouble(Math.exp(right));
            }
        }
        return Math.exp((low + high) / 2);
    }

    void write(DataOutput out) throws IOException {
        FloatArrays.write(out, scales);
        FloatArrays.write(out, shares);
        out.writeDouble(power);
    }

    static Mixture read(DataInput in) throws IOException {
        return new Mixture(FloatArrays.readDoubles(in), FloatArrays.readDoubles(in), in.readDouble());
    }
}
