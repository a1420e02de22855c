package deskside.assist.linear;

import java.util.List;

/**
 * Least-squares classification with an L2 penalty: minimises Σ ‖y − Wx‖² + λ‖W‖², y the one-hot label (Rifkin and Klautau, JMLR 5, 2004,
 * find it as good as an SVM). The sums over the examples are kept fold by fold, so that a model which has not seen two of the folds
 * costs one subtraction and one solution. Not thread-safe while folds are added.
 */
public final class FoldedRidge {

    private final int inputs;
    private final int classes;
    private final double lambda;
    private final double[][][] squares;
    private final double[][][] products;

    /** @param lambda the penalty, in units of one example of length 1 */
    public FoldedRidge(int inputs, int classes, int folds, double lambda) {
        this.inputs = inputs;
        this.classes = classes;
        this.lambda = lambda;
        this.squares = new double[folds][inputs][inputs];
        this.products = new double[folds][classes][inputs];
    }

    /** @param label 0 to classes − 1 */
    public void add(int fold, float[] x, int label) {
        var own = squares[fold];
        for (var i = 0; i < inputs; i++) {
            var factor = (double) x[i];
            if (factor != 0) {
                var row = own[i];
                for (var j = 0; j <= i; j++) {
                    row[j] += factor * x[j];
                }
            }
        }
        var sums = products[fold][label];
        for (var i = 0; i < inputs; i++) {
            sums[i] += x[i];
        }
    }

    /** A model that has seen no example of these folds. */
    public Model without(List<Integer> folds) {
        var matrix = new double[inputs][inputs];
        var right = new double[classes][inputs];
        for (var fold = 0; fold < squares.length; fold++) {
            if (!folds.contains(fold)) {
                addTo(matrix, squares[fold]);
                addTo(right, products[fold]);
            }
        }
        for (var i = 0; i < inputs; i++) {
            matrix[i][i] += lambda;
        }
        var solver = Cholesky.of(matrix);
        var weights = new double[classes][];
        for (var c = 0; c < classes; c++) {
            weights[c] = solver.solve(right[c]);
        }
        return new Model(weights);
    }

    private static void addTo(double[][] sum, double[][] part) {
        for (var i = 0; i < sum.length; i++) {
            for (var j = 0; j < sum[i].length; j++) {
                sum[i][j] += part[i][j];
            }
        }
    }

    /** Immutable, safe for all threads. */
    public static final class Model {

        private final double[][] weights;

        private Model(double[][] weights) {
            this.weights = weights;
        }

        /** About the probability of each label; may lie a little outside of 0..1. */
        public double[] scores(float[] x) {
            var scores = new double[weights.length];
            for (var c = 0; c < scores.length; c++) {
                var sum = 0.0;
                for (var i = 0; i < x.length; i++) {
                    sum += weights[c][i] * x[i];
                }
                scores[c] = sum;
            }
            return scores;
        }
    }
}
