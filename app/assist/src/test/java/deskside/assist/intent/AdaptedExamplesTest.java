package deskside.assist.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AdaptedExamplesTest {

    private static final long SEED = 15;
    private static final int INPUTS = 24;
    private static final int LABELS = 5;
    private static final int EXAMPLES = 400;

    private final Random random = new Random(SEED);

    /** Labels differ in the first places only, and by less than all texts differ in the others. */
    private List<float[]> drowned(int[] labels) {
        var points = new ArrayList<float[]>();
        for (var i = 0; i < labels.length; i++) {
            labels[i] = i % LABELS;
            var point = new float[INPUTS];
            for (var j = 0; j < INPUTS; j++) {
                point[j] = (float) random.nextGaussian() * (j < LABELS ? 0.06f : 0.25f);
            }
            point[labels[i]] += 0.3f;
            points.add(point);
        }
        return points;
    }

    private static double right(List<float[]> points, int[] labels, AdaptedExamples examples) {
        var right = 0;
        for (var i = 0; i < labels.length; i++) {
            right += highest(examples.scores(points.get(i))) == labels[i] ? 1 : 0;
        }
        return (double) right / labels.length;
    }

    private static int highest(float[] scores) {
        var best = 0;
        for (var c = 1; c < scores.length; c++) {
            best = scores[c] > scores[best] ? c : best;
        }
        return best;
    }

    @Test
    void neighbours_agree_about_what_they_share_and_not_about_what_all_differ_in() {
        var labels = new int[EXAMPLES];
        var points = drowned(labels);
        var adapted = AdaptedExamples.train(points, labels, LABELS);
        var plain = new AdaptedExamples(identity(), unadapted(points), counts());
        var fresh = new int[500];
        var messages = drowned(fresh);
        assertThat(right(messages, fresh, plain)).as("without the adapter, seed " + SEED).isLessThan(0.85);
        assertThat(right(messages, fresh, adapted)).as("seed " + SEED).isGreaterThan(0.95);
    }

    private static int[] counts() {
        var counts = new int[LABELS];
        Arrays.fill(counts, EXAMPLES / LABELS);
        return counts;
    }

    private static LinearLayer identity() {
        var identity = new float[INPUTS * INPUTS];
        for (var j = 0; j < INPUTS; j++) {
            identity[j * INPUTS + j] = 1;
        }
        return LinearLayer.rounded(INPUTS, identity, new float[INPUTS]);
    }

    /** The points' directions, label by label; labels take turns in {@code points}. */
    private static LinearLayer unadapted(List<float[]> points) {
        var columns = new float[INPUTS * EXAMPLES];
        for (var i = 0; i < EXAMPLES; i++) {
            var point = unit(points.get(i));
            for (var j = 0; j < INPUTS; j++) {
                columns[j * EXAMPLES + i % LABELS * (EXAMPLES / LABELS) + i / LABELS] = point[j];
            }
        }
        return LinearLayer.rounded(EXAMPLES, columns, new float[EXAMPLES]);
    }

    @Test
    void each_label_has_the_mean_of_its_three_nearest_or_of_all_where_they_are_fewer() {
        // Columns: four examples of label 0, none of label 1, two of label 2, one of label 3; cosines to (1, 0) are the first row.
        var first = new float[] {0.5f, 1, -1, 0.75f, 0.5f, 0, -0.5f};
        var layer = LinearLayer.rounded(7, Arrays.copyOf(first, 14), new float[7]);
        var identity = LinearLayer.rounded(2, new float[] {1, 0, 0, 1}, new float[2]);
        var scores = new AdaptedExamples(identity, layer, new int[] {4, 0, 2, 1}).scores(new float[] {2, 0});
        assertThat(scores).containsExactly(new float[] {7.5f, SoftmaxTrainer.ABSENT, 2.5f, -5}, within(1e-4f));
    }

    private static float[] unit(float[] point) {
        var length = (float) Math.sqrt(Rows.dot(point, point));
        var unit = point.clone();
        for (var j = 0; j < unit.length; j++) {
            unit[j] /= length;
        }
        return unit;
    }

    @Test
    void a_label_without_examples_lies_far_below() {
        var labels = new int[EXAMPLES];
        var scores = AdaptedExamples.train(drowned(labels), labels, LABELS + 1).scores(new float[INPUTS]);
        assertThat(scores[LABELS]).isEqualTo(SoftmaxTrainer.ABSENT);
        assertThat(scores[0]).isGreaterThan(SoftmaxTrainer.ABSENT / 2);
    }

    @Test
    void a_label_with_one_example_is_trained_on_too() {
        var labels = new int[EXAMPLES];
        var points = drowned(labels);
        labels[0] = LABELS;
        points.getFirst()[0] = 0;
        points.getFirst()[INPUTS - 1] = 3;
        var examples = AdaptedExamples.train(points, labels, LABELS + 1);
        var scores = examples.scores(points.getFirst());
        assertThat(highest(scores)).isEqualTo(LABELS);
        assertThat(scores[LABELS]).as("the cosine to itself").isCloseTo(1 / ContrastiveTrainer.TEMPERATURE, within(0.05f));
    }

    @Test
    void of_few_examples_it_says_nothing() {
        var few = AdaptedExamples.train(List.of(new float[] {1, 0}, new float[] {-1, 0}), new int[] {0, 2}, 3);
        assertThat(few.scores(new float[] {1, 0})).containsExactly(0, 0, 0);
    }

    @Test
    void training_twice_gives_the_same_and_so_does_reading_what_was_written() throws IOException {
        var labels = new int[EXAMPLES];
        var points = drowned(labels);
        var examples = AdaptedExamples.train(points, labels, LABELS);
        var again = AdaptedExamples.train(points, labels, LABELS);
        var read = read(examples, INPUTS);
        for (var point : points) {
            assertThat(again.scores(point)).isEqualTo(examples.scores(point));
            assertThat(read.scores(point)).isEqualTo(examples.scores(point));
        }
        assertThatThrownBy(() -> read(examples, INPUTS + 1)).isInstanceOf(DamagedModel.class);
    }

    @Test
    void one_that_says_nothing_is_read_back_too() throws IOException {
        var few = AdaptedExamples.train(List.of(new float[] {1, 0}, new float[] {-1, 0}), new int[] {0, 2}, 3);
        var bytes = written(few);
        var read = AdaptedExamples.read(new DataInputStream(new ByteArrayInputStream(bytes)), 2, 3);
        assertThat(read.scores(new float[] {1, 0})).containsExactly(0, 0, 0);
    }

    private static AdaptedExamples read(AdaptedExamples examples, int inputs) throws IOException {
        return AdaptedExamples.read(new DataInputStream(new ByteArrayInputStream(written(examples))), inputs, LABELS);
    }

    private static byte[] written(AdaptedExamples examples) throws IOException {
        var bytes = new ByteArrayOutputStream();
        examples.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
