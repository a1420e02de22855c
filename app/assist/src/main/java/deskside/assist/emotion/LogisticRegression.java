package deskside.assist.emotion;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Log-odds of yes from a few numbers, each standardised; liblinear's L2-regularised logistic regression (Fan et al. 2008). Immutable,
 * safe for all threads; the same rows give the same regression.
 */
public final class LogisticRegression {

    private static final double TOLERANCE = 1e-3;

    static {
        // liblinear prints its progress by default, for the whole process.
        Linear.disableDebugOutput();
    }

    private final double[] mean;
    private final double[] weights;
    private final double bias;

    private LogisticRegression(double[] mean, double[] weights, double bias) {
        this.mean = mean;
        this.weights = weights;
        this.bias = bias;
    }

    /**
     * @param rows not empty, all of one length
     * @param c    the inverse of the regularisation, above 0
     */
    public static LogisticRegression fit(List<double[]> rows, boolean[] yes, double c) {
        var size = rows.getFirst().length;
        var mean = new double[size];
        var scale = new double[size];
        for (var row : rows) {
            for (var i = 0; i < size; i++) {
                mean[i] += row[i] / rows.size();
            }
        }
        for (var row : rows) {
            for (var i = 0; i < size; i++) {
                scale[i] += (row[i] - mean[i]) * (row[i] - mean[i]) / rows.size();
            }
        }
        for (var i = 0; i < size; i++) {
            scale[i] = scale[i] < 1e-12 ? 0 : 1 / Math.sqrt(scale[i]);
        }
        return train(rows, yes, c, mean, scale);
    }

    private static LogisticRegression train(List<double[]> rows, boolean[] yes, double c, double[] mean, double[] scale) {
        var problem = new Problem();
        problem.l = rows.size();
        problem.n = mean.length + 1;
        problem.bias = 1;
        problem.x = new Feature[rows.size()][];
        problem.y = new double[rows.size()];
        for (var row = 0; row < rows.size(); row++) {
            problem.y[row] = yes[row] ? 1 : 0;
            problem.x[row] = new Feature[mean.length + 1];
            for (var i = 0; i < mean.length; i++) {
                problem.x[row][i] = new FeatureNode(i + 1, (rows.get(row)[i] - mean[i]) * scale[i]);
            }
            problem.x[row][mean.length] = new FeatureNode(mean.length + 1, 1);
        }
        var model = Linear.train(problem, new Parameter(SolverType.L2R_LR, c, TOLERANCE));
        // With one class only there are no odds: liblinear then names that class alone.
        var sign = model.getNrClass() < 2 ? 0 : model.getLabels()[0] == 1 ? 1 : -1;
        var weights = new double[mean.length];
        for (var i = 0; i < weights.length; i++) {
            weights[i] = sign * model.getFeatureWeights()[i] * scale[i];
        }
        return new LogisticRegression(mean, weights, sign * model.getFeatureWeights()[mean.length]);
    }

    public double logOdds(double[] row) {
        var sum = bias;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * (row[i] - mean[i]);
        }
        return sum;
    }

    public double probability(double[] row) {
        return 1 / (1 + Math.exp(-logOdds(row)));
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(weights.length);
        for (var i = 0; i < weights.length; i++) {
            out.writeDouble(mean[i]);
            out.writeDouble(weights[i]);
        }
        out.writeDouble(bias);
    }

    /** @param size the length that the rows must have */
    static LogisticRegression read(DataInput in, int size) throws IOException {
        if (in.readInt() != size) {
            throw new IOException("a regression over another number of features than " + size);
        }
        var mean = new double[size];
        var weights = new double[size];
        for (var i = 0; i < size; i++) {
            mean[i] = in.readDouble();
            weights[i] = in.readDouble();
        }
        return new LogisticRegression(mean, weights, in.readDouble());
    }
}
