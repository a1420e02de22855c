package deskside.assist.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarginTrainerTest {

    private static final int CLASSES = 3;
    private static final int INPUTS = 6;

    /** Clouds around one corner for each class, some texts astray. */
    private static List<float[]> clouds(int[] labels) {
        var random = new Random(11);
        var points = new ArrayList<float[]>();
        for (var i = 0; i < labels.length; i++) {
            labels[i] = i % CLASSES;
            var point = new float[INPUTS];
            for (var j = 0; j < INPUTS; j++) {
                point[j] = (float) random.nextGaussian() * 0.5f + (j == labels[i] ? 1 : 0);
            }
            points.add(point);
        }
        return points;
    }

    @Test
    void it_finds_the_same_machines_as_liblinear() {
        var labels = new int[90];
        var points = clouds(labels);
        var own = MarginTrainer.train(points.stream().map(p -> new Features(new SparseVector(new int[0], new float[0]), p)).toList(), labels,
                0, CLASSES, 1, 2_000, 1e-6);
        Linear.disableDebugOutput();
        var model = Linear.train(problem(points, labels), new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, 1, 1e-4));
        for (var point : points) {
            var expected = new double[CLASSES];
            Linear.predictValues(model, nodes(point), expected);
            var scores = own.scores(new Features(new SparseVector(new int[0], new float[0]), point));
            for (var column = 0; column < CLASSES; column++) {
                assertThat((double) scores[model.getLabels()[column]]).isCloseTo(expected[column], within(0.05));
            }
        }
    }

    @Test
    void it_makes_no_difference_whether_a_feature_is_an_ngram_or_dense() {
        var labels = new int[60];
        var points = clouds(labels);
        var dense = points.stream().map(p -> new Features(new SparseVector(new int[0], new float[0]), p)).toList();
        var sparse = points.stream().map(p -> new Features(new SparseVector(new int[] {0, 1, 2, 3, 4, 5}, p), Features.NONE)).toList();
        var one = MarginTrainer.train(dense, labels, 0, CLASSES, 1);
        var other = MarginTrainer.train(sparse, labels, INPUTS, CLASSES, 1);
        for (var i = 0; i < points.size(); i++) {
            assertThat(other.scores(sparse.get(i))).containsExactly(one.scores(dense.get(i)), within(1e-3f));
        }
    }

    @Test
    void a_class_without_examples_never_wins() {
        var features = List.of(new Features(new SparseVector(new int[] {0}, new float[] {1}), Features.NONE),
                new Features(new SparseVector(new int[] {1}, new float[] {1}), Features.NONE));
        var scores = MarginTrainer.train(features, new int[] {0, 2}, 2, 3, 1).scores(features.getFirst());
        assertThat(scores[0]).isGreaterThan(scores[2]);
        assertThat(scores[1]).isLessThan(scores[2] - 100);
    }

    private static Problem problem(List<float[]> points, int[] labels) {
        var problem = new Problem();
        problem.l = labels.length;
        problem.n = INPUTS + 1;
        problem.bias = 1;
        problem.x = points.stream().map(MarginTrainerTest::nodes).toArray(Feature[][]::new);
        problem.y = new double[labels.length];
        for (var i = 0; i < labels.length; i++) {
            problem.y[i] = labels[i];
        }
        return problem;
    }

    private static Feature[] nodes(float[] point) {
        var nodes = new Feature[INPUTS + 1];
        for (var i = 0; i < INPUTS; i++) {
            nodes[i] = new FeatureNode(i + 1, point[i]);
        }
        nodes[INPUTS] = new FeatureNode(INPUTS + 1, 1);
        return nodes;
    }
}
