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
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HiddenTrainerTest {

    private static final long SEED = 12;
    private static final int INPUTS = 6;

    private final Random random = new Random(SEED);

    /** Two of a point's places lie around ±0.5; the class says whether their signs agree, which no linear model can tell. */
    private List<float[]> corners(int[] labels) {
        var points = new ArrayList<float[]>();
        for (var i = 0; i < labels.length; i++) {
            var point = new float[INPUTS];
            for (var j = 0; j < INPUTS; j++) {
                point[j] = (float) random.nextGaussian() * 0.1f;
            }
            var a = random.nextBoolean();
            var b = random.nextBoolean();
            point[0] += a ? 0.6f : -0.6f;
            point[1] += b ? 0.6f : -0.6f;
            labels[i] = a == b ? 1 : 0;
            points.add(point);
        }
        return points;
    }

    private static int highest(float[] scores) {
        var best = 0;
        for (var c = 1; c < scores.length; c++) {
            best = scores[c] > scores[best] ? c : best;
        }
        return best;
    }

    private static double right(HiddenLayers layers, List<float[]> points, int[] labels) {
        var right = 0;
        for (var i = 0; i < labels.length; i++) {
            right += highest(layers.scores(points.get(i))) == labels[i] ? 1 : 0;
        }
        return (double) right / labels.length;
    }

    @Test
    void it_learns_what_no_linear_model_can_tell() {
        var labels = new int[2_000];
        var points = corners(labels);
        var layers = HiddenTrainer.train(points, labels, 2);
        var fresh = new int[500];
        assertThat(right(layers, corners(fresh), fresh)).as("seed " + SEED).isGreaterThan(0.95);
    }

    @Test
    void wrong_labels_in_training_do_not_carry_over() {
        var labels = new int[2_000];
        var points = corners(labels);
        for (var i = 0; i < labels.length; i += 10) {
            labels[i] = 1 - labels[i];
        }
        var layers = HiddenTrainer.train(points, labels, 2);
        var fresh = new int[500];
        assertThat(right(layers, corners(fresh), fresh)).as("seed " + SEED).isGreaterThan(0.95);
    }

    @Test
    void a_class_without_examples_lies_far_below() {
        var labels = new int[500];
        var scores = HiddenTrainer.train(corners(labels), labels, 3).scores(new float[INPUTS]);
        assertThat(scores[2]).isLessThan(SoftmaxTrainer.ABSENT / 2);
        assertThat(scores[0]).isGreaterThan(SoftmaxTrainer.ABSENT / 2);
    }

    @Test
    void of_few_examples_it_says_nothing() {
        var layers = HiddenTrainer.train(List.of(new float[] {1, 0}, new float[] {-1, 0}), new int[] {0, 2}, 3);
        assertThat(layers.scores(new float[] {1, 0})).containsExactly(0, 0, 0);
    }

    @Test
    void training_twice_gives_the_same_and_so_does_reading_what_was_written() throws IOException {
        var labels = new int[500];
        var points = corners(labels);
        var layers = HiddenTrainer.train(points, labels, 2);
        var again = HiddenTrainer.train(points, labels, 2);
        var bytes = new ByteArrayOutputStream();
        layers.write(new DataOutputStream(bytes));
        var read = HiddenLayers.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), INPUTS, 2);
        for (var point : points) {
            assertThat(again.scores(point)).isEqualTo(layers.scores(point));
            assertThat(read.scores(point)).isEqualTo(layers.scores(point));
        }
        assertThatThrownBy(() -> HiddenLayers.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), INPUTS + 1, 2))
                .isInstanceOf(DamagedModel.class);
    }

    @Test
    void steps_go_to_where_the_loss_is_least() {
        var moments = new AdamW(new float[] {3, -2});
        for (var step = 0; step < 2_000; step++) {
            moments.gradient()[0] = moments.values()[0] - 1;
            moments.gradient()[1] = 4 * (moments.values()[1] - 0.5f);
            moments.step(0.01f);
        }
        assertThat((double) moments.values()[0]).as("decay pulls a little towards 0").isCloseTo(0.95, within(0.05));
        assertThat((double) moments.values()[1]).isCloseTo(0.5, within(0.05));
    }
}
