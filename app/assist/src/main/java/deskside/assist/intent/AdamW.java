package deskside.assist.intent;

import java.util.Arrays;

/**
 * Adaptive moments with decay of the weights apart from the gradient (Loshchilov and Hutter 2019), at the usual moments 0.9 and 0.999.
 * Holds the values that are learned and the place where their gradient is added up. Not thread-safe.
 */
final class AdamW {

    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.999f;
    private static final float TINY = 1e-8f;
    private static final float DECAY = 0.05f;

    private final float[] values;
    private final float[] gradient;
    private final float[] mean;
    private final float[] squares;
    private int steps;

    AdamW(float[] values) {
        this.values = values;
        this.gradient = new float[values.length];
        this.mean = new float[values.length];
        this.squares = new float[values.length];
    }

    float[] values() {
        return values;
    }

    float[] gradient() {
        return gradient;
    }

    /** One step against the gradient, which is 0 afterwards. */
    void step(float rate) {
        steps++;
        var size = (float) (rate / (1 - Math.pow(FIRST, steps)));
        var spread = (float) (1 / (1 - Math.pow(SECOND, steps)));
        var kept = 1 - rate * DECAY;
        for (var i = 0; i < values.length; i++) {
            var g = gradient[i];
            mean[i] = FIRST * mean[i] + (1 - FIRST) * g;
            squares[i] = SECOND * squares[i] + (1 - SECOND) * g * g;
            values[i] = kept * values[i] - size * mean[i] / ((float) Math.sqrt(squares[i] * spread) + TINY);
        }
        Arrays.fill(gradient, 0);
    }
}
