package deskside.assist.linear;

/** A symmetric positive definite matrix as L · Lᵀ (Golub and Van Loan, Matrix Computations, algorithm 4.2.1). Immutable. */
public final class Cholesky {

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /**
     * Cubic in the matrix's size; only its lower half is read.
     *
     * @throws IllegalArgumentException when the matrix is not positive definite
     */
    public static Cholesky of(double[][] matrix) {
        var n = matrix.length;
        var lower = new double[n][];
        for (var i = 0; i < n; i++) {
            var row = new double[i + 1];
            lower[i] = row;
            for (var j = 0; j <= i; j++) {
                var rest = matrix[i][j] - dot(row, lower[j], j);
                if (i > j) {
                    row[j] = rest / lower[j][j];
                } else if (rest > 0) {
                    row[i] = Math.sqrt(rest);
                } else {
                    throw new IllegalArgumentException("not positive definite at row " + i);
                }
            }
        }
        return new Cholesky(lower);
    }

    /** @return x with matrix · x = {@code right} */
    public double[] solve(double[] right) {
        var x = right.clone();
        for (var i = 0; i < x.length; i++) {
            x[i] = (x[i] - dot(lower[i], x, i)) / lower[i][i];
        }
        for (var i = x.length - 1; i >= 0; i--) {
            x[i] /= lower[i][i];
            for (var j = 0; j < i; j++) {
                x[j] -= lower[i][j] * x[i];
            }
        }
        return x;
    }

    /** Four sums at once: the processor need not wait for each addition. */
    private static double dot(double[] a, double[] b, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        var i = 0;
        for (; i + 3 < length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + (s2 + s3);
    }
}
