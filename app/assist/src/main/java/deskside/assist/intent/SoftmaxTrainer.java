package deskside.assist.intent;

import java.util.Arrays;
import java.util.List;

/**
 * Multinomial logistic regression: minimises the mean of −ln p(label) plus λ/2 · ‖W‖², by {@link Lbfgs}. λ was chosen on the demo
 * shop's intents. Deterministic.
 */
final class SoftmaxTrainer {

    /** The score of a class without examples: after any softmax it is nothing. */
    static final float ABSENT = -1e4f;
    private static final float LAMBDA = 1e-4f;
    private static final int ITERATIONS = 15;

    private final List<float[]> x;
    private final int[] labels;
    private final int inputs;
    private final int classes;
    private final boolean[] present;

    private SoftmaxTrainer(List<float[]> x, int[] labels, int classes) {
        this.x = x;
        this.labels = labels;
        this.inputs = x.getFirst().length;
        this.classes = classes;
        this.present = new boolean[classes];
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
        return new LinearLayer(classes, Arrays.copyOf(parameters, inputs * classes), bias);
    }

    private double lossAndGradient(float[] parameters, float[] gradient) {
        Arrays.fill(gradient, 0);
        var share = 1f / labels.length;
        var scores = new float[classes];
        var loss = 0.0;
        for (var i = 0; i < labels.length; i++) {
            var row = x.get(i);
            System.arraycopy(parameters, inputs * classes, scores, 0, classes);
            for (var input = 0; input < inputs; input++) {
                multiplyAdd(scores, 0, row[input], parameters, input * classes);
            }
            loss -= toErrors(scores, labels[i]) * share;
            for (var input = 0; input < inputs; input++) {
                multiplyAdd(gradient, input * classes, row[input] * share, scores, 0);
            }
            multiplyAdd(gradient, inputs * classes, share, scores, 0);
        }
        var squares = 0.0;
        for (var p = 0; p < inputs * classes; p++) {
            squares += (double) parameters[p] * parameters[p];
            gradient[p] += LAMBDA * parameters[p];
        }
        return loss + LAMBDA / 2 * squares;
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

    private void multiplyAdd(float[] target, int targetFrom, float factor, float[] source, int sourceFrom) {
        for (var c = 0; c < classes; c++) {
            target[targetFrom + c] += factor * source[sourceFrom + c];
        }
    }
}
