package deskside.assist.intent;

import java.util.Arrays;
import java.util.List;

/**
 * Multinomial logistic regression: minimises the mean of −ln p(label) plus λ/2 · ‖W‖², by {@link Lbfgs}. λ falls with the number
 * of texts, λ = 1 / (C · texts), so that many texts are not held back by it; C = 10 was the best of 2, 10 and 40 in cross-validation
 * on texts of three kinds, by little. Deterministic.
 */
final class SoftmaxTrainer {

    /** The score of a class without examples: after any softmax it is nothing. */
    static final float ABSENT = -1e4f;
    private static final float C = 10;
    private static final int ITERATIONS = 30;
    private static final int ROUND = 4;

    private final List<float[]> x;
    private final int[] labels;
    private final int inputs;
    private final int classes;
    private final boolean[] present;
    private final float lambda;

    private SoftmaxTrainer(List<float[]> x, int[] labels, int classes) {
        this.x = x;
        this.labels = labels;
        this.inputs = x.getFirst().length;
        this.classes = classes;
        this.present = new boolean[classes];
        this.lambda = 1 / (C * labels.length);
        for (var label : labels) {
            present[label] = true;
        }
    }

    static LinearLayer train(List<float[]> x, int[] labels, int classes) {
        return new SoftmaxTrainer(x, labels, classes).train();
    }

    private LinearLayer train() {
        var parameters = Lbfgs.minimize(this::lossAndGradient, new float[(inputs + 1) * classes], ITERATIONS);
        var bias = Arrays.copyOfRange(parameters, inputs * classes, parameters.length);
        for (var c = 0; c < classes; c++) {
            bias[c] = present[c] ? bias[c] : ABSENT;
        }
        return LinearLayer.rounded(classes, Arrays.copyOf(parameters, inputs * classes), bias);
    }

    private double lossAndGradient(float[] parameters, float[] gradient) {
        Arrays.fill(gradient, 0);
        var share = 1f / labels.length;
        var loss = 0.0;
        for (var i = 0; i < labels.length; i += ROUND) {
            loss += round(i, parameters, gradient, share);
        }
        var squares = 0.0;
        for (var p = 0; p < inputs * classes; p++) {
            squares += (double) parameters[p] * parameters[p];
            gradient[p] += lambda * parameters[p];
        }
        return loss + lambda / 2 * squares;
    }

    /** Some texts together, so that the gradient is read and written once for them all; places after the last text count nothing. */
    private double round(int from, float[] parameters, float[] gradient, float share) {
        var rows = new float[ROUND][];
        var errors = new float[ROUND][classes];
        var loss = 0.0;
        for (var k = 0; k < ROUND; k++) {
            rows[k] = x.get(Math.min(from + k, labels.length - 1));
            if (from + k < labels.length) {
                System.arraycopy(parameters, inputs * classes, errors[k], 0, classes);
                Rows.addProduct(errors[k], rows[k], parameters);
                loss -= toErrors(errors[k], labels[from + k]) * share;
                for (var c = 0; c < classes; c++) {
                    errors[k][c] *= share;
                }
                Rows.add(gradient, inputs * classes, 1, errors[k], 0, classes);
            }
        }
        Rows.addOuter4(gradient, rows, errors, classes);
        return loss;
    }

    /** Turns scores into p − [c = label]; returns ln p(label). */
    private double toErrors(float[] scores, int label) {
        var highest = Float.NEGATIVE_INFINITY;
        for (var c = 0; c < classes; c++) {
            highest = present[c] ? Math.max(highest, scores[c]) : highest;
        }
        var sum = 0.0;
        var own = scores[label] - highest;
        for (var c = 0; c < classes; c++) {
            scores[c] = present[c] ? (float) Math.exp(scores[c] - highest) : 0;
            sum += scores[c];
        }
        for (var c = 0; c < classes; c++) {
            scores[c] /= (float) sum;
        }
        scores[label] -= 1;
        return own - Math.log(sum);
    }
}
