package deskside.assist.intent;

/**
 * Multiply-and-add over rows of a matrix that lies row by row, written so that the compiler makes vector instructions of it: four
 * rows a round, because the target's loads and stores cost as much as the arithmetic.
 */
final class Rows {

    private Rows() {
    }

    /** target += x · matrix, the matrix having {@code x.length} rows as long as {@code target}. */
    static void addProduct(float[] target, float[] x, float[] matrix) {
        var width = target.length;
        var i = 0;
        for (; i + 3 < x.length; i += 4) {
            add4(target, x[i], x[i + 1], x[i + 2], x[i + 3], matrix, i * width, width);
        }
        for (; i < x.length; i++) {
            add(target, 0, x[i], matrix, i * width, width);
        }
    }

    private static void add4(float[] target, float a, float b, float c, float d, float[] matrix, int from, int width) {
        var second = from + width;
        var third = second + width;
        var fourth = third + width;
        for (var j = 0; j < width; j++) {
            target[j] += a * matrix[from + j] + b * matrix[second + j] + c * matrix[third + j] + d * matrix[fourth + j];
        }
    }

    /** The same for a matrix of {@link FloatArrays#halves}: as many multiplications, half as much to read. */
    static void addProduct(float[] target, float[] x, short[] matrix) {
        var width = target.length;
        var i = 0;
        for (; i + 3 < x.length; i += 4) {
            add4(target, x[i], x[i + 1], x[i + 2], x[i + 3], matrix, i * width, width);
        }
        for (; i < x.length; i++) {
            add(target, x[i], matrix, i * width, width);
        }
    }

    private static void add4(float[] target, float a, float b, float c, float d, short[] matrix, int from, int width) {
        var second = from + width;
        var third = second + width;
        var fourth = third + width;
        for (var j = 0; j < width; j++) {
            target[j] += a * Float.float16ToFloat(matrix[from + j]) + b * Float.float16ToFloat(matrix[second + j])
                    + c * Float.float16ToFloat(matrix[third + j]) + d * Float.float16ToFloat(matrix[fourth + j]);
        }
    }

    private static void add(float[] target, float factor, short[] matrix, int from, int width) {
        for (var j = 0; j < width; j++) {
            target[j] += factor * Float.float16ToFloat(matrix[from + j]);
        }
    }

    /** target[targetFrom …] += factor · source[sourceFrom …] */
    static void add(float[] target, int targetFrom, float factor, float[] source, int sourceFrom, int width) {
        for (var j = 0; j < width; j++) {
            target[targetFrom + j] += factor * source[sourceFrom + j];
        }
    }

    /** matrix[row] += factors · four vectors, for all rows: {@code x[k][row]} is the factor of {@code errors[k]}. */
    static void addOuter4(float[] matrix, float[][] x, float[][] errors, int width) {
        var e0 = errors[0];
        var e1 = errors[1];
        var e2 = errors[2];
        var e3 = errors[3];
        for (var row = 0; row < x[0].length; row++) {
            outer(matrix, row * width, x[0][row], x[1][row], x[2][row], x[3][row], e0, e1, e2, e3, width);
        }
    }

    private static void outer(float[] matrix, int from, float a, float b, float c, float d, float[] e0, float[] e1, float[] e2,
            float[] e3, int width) {
        for (var j = 0; j < width; j++) {
            matrix[from + j] += a * e0[j] + b * e1[j] + c * e2[j] + d * e3[j];
        }
    }

    /** Four sums at once: a single one would wait for itself at every step. */
    static float dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        var i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + s2 + s3;
    }
}
