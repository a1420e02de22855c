package deskside.assist.intent;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * One linear support vector machine per class against the rest (liblinear, L2 loss, dual). Deterministic: its random generator is
 * seeded. C = 1 is the usual choice for unit-length TF-IDF and was the best of 0.3, 1, 3 on the demo shop's intents.
 */
final class SvmTrainer {

    private static final double C = 1;
    private static final double TOLERANCE = 0.1;
    private static final long SEED = 20260101;

    static {
        // liblinear prints its progress by default, for the whole process.
        Linear.disableDebugOutput();
    }

    private SvmTrainer() {
    }

    /** @param classes labels are 0..classes−1; one that does not occur in {@code labels} gets a score far below all others */
    static LinearLayer train(List<SparseVector> x, int[] labels, int inputs, int classes) {
        var problem = new Problem();
        problem.l = x.size();
        problem.n = inputs + 1;
        problem.bias = 1;
        problem.y = new double[labels.length];
        problem.x = new Feature[x.size()][];
        for (var i = 0; i < labels.length; i++) {
            problem.y[i] = labels[i];
            problem.x[i] = features(x.get(i), inputs);
        }
        var parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, C, TOLERANCE);
        parameter.setRandom(new Random(SEED));
        return layer(Linear.train(problem, parameter), inputs, classes);
    }

    private static Feature[] features(SparseVector x, int inputs) {
        var features = new Feature[x.indices().length + 1];
        for (var i = 0; i < x.indices().length; i++) {
            features[i] = new FeatureNode(x.indices()[i] + 1, x.values()[i]);
        }
        features[features.length - 1] = new FeatureNode(inputs + 1, 1);
        return features;
    }

    private static LinearLayer layer(Model model, int inputs, int classes) {
        var weights = new float[inputs * classes];
        var bias = new float[classes];
        Arrays.fill(bias, SoftmaxTrainer.ABSENT);
        var trained = model.getFeatureWeights();
        var present = model.getNrClass();
        // For two classes liblinear keeps one weight vector, the first class's.
        var columns = present == 2 ? 1 : present;
        for (var column = 0; column < present; column++) {
            var label = model.getLabels()[column];
            var sign = columns == 1 && column == 1 ? -1 : 1;
            var source = columns == 1 ? 0 : column;
            for (var input = 0; input < inputs; input++) {
                weights[input * classes + label] = (float) (sign * trained[input * columns + source]);
            }
            bias[label] = (float) (sign * trained[inputs * columns + source]);
        }
        return new LinearLayer(classes, weights, bias);
    }
}
