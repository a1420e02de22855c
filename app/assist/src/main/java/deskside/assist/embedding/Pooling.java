package deskside.assist.embedding;

import java.util.Arrays;

/**
 * Makes one array of a text's token states: the first token's state, then mean and greatest of the tokens between the marks, each
 * brought to unit length. The first is the embedding as the models' authors define it; the other two cost nothing more and tell a
 * classifier of single words that the first token's state has blurred. Stateless.
 */
final class Pooling {

    static final int PARTS = 3;

    private Pooling() {
    }

    /** @param states token by token, start and end mark included */
    static float[] of(float[] states, int dimensions) {
        var tokens = states.length / dimensions;
        var pooled = new float[PARTS * dimensions];
        System.arraycopy(states, 0, pooled, 0, dimensions);
        if (tokens > 2) {
            Arrays.fill(pooled, 2 * dimensions, 3 * dimensions, Float.NEGATIVE_INFINITY);
            for (var token = 1; token < tokens - 1; token++) {
                for (var i = 0; i < dimensions; i++) {
                    var value = states[token * dimensions + i];
                    pooled[dimensions + i] += value;
                    pooled[2 * dimensions + i] = Math.max(pooled[2 * dimensions + i], value);
                }
            }
        }
        for (var part = 0; part < PARTS; part++) {
            toUnitLength(pooled, part * dimensions, dimensions);
        }
        return pooled;
    }

    private static void toUnitLength(float[] values, int from, int length) {
        var squares = 0.0;
        for (var i = from; i < from + length; i++) {
            squares += (double) values[i] * values[i];
        }
        var norm = (float) Math.sqrt(squares);
        for (var i = from; norm > 0 && i < from + length; i++) {
            values[i] /= norm;
        }
    }
}
