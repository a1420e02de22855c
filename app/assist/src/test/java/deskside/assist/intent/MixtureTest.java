package deskside.assist.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MixtureTest {

    private static final int CLASSES = 4;
    private static final long SEED = 11;

    private final List<Scores> scores = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();

    /** One model that knows something, one that knows nothing, one that knows the opposite. */
    private void draw(int count) {
        var random = new Random(SEED);
        for (var i = 0; i < count; i++) {
            var knows = noise(random);
            var label = drawn(softmax(knows), random);
            var opposite = new float[CLASSES + 1];
            opposite[label] = -1;
            scores.add(new Scores(Arrays.copyOf(knows, CLASSES + 1), noise(random), opposite, noise(random), noise(random)));
            labels.add(label);
        }
    }

    @Test
    void a_model_without_news_gets_no_weight_and_none_is_turned_round() {
        draw(3_000);
        var weights = Mixture.fit(scores, labels, CLASSES).weights();
        assertThat(weights[0]).as("labels were drawn from just its softmax; seed " + SEED).isCloseTo(1, within(0.1));
        assertThat(weights[1]).isCloseTo(0, within(0.1));
        assertThat(weights[2]).isZero();
    }

    @Test
    void a_model_that_says_nothing_has_no_weight() {
        draw(500);
        var silent = scores.stream().map(s -> new Scores(s.keyword(), s.embedding(), s.joint(), s.hidden(), new float[CLASSES])).toList();
        assertThat(Mixture.fit(silent, labels, CLASSES).weights()[4]).isZero();
    }

    @Test
    void probabilities_are_calibrated_for_what_they_were_fitted_on() {
        draw(3_000);
        var mixture = Mixture.fit(scores, labels, CLASSES);
        var sure = 0.0;
        var right = 0;
        for (var i = 0; i < labels.size(); i++) {
            var p = mixture.probabilities(scores.get(i), CLASSES);
            var best = IntentModel.highest(p);
            assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-9));
            sure += p[best] / labels.size();
            right += best == labels.get(i) ? 1 : 0;
        }
        assertThat(sure).isCloseTo((double) right / labels.size(), within(0.02));
    }

    @Test
    void a_class_without_examples_has_no_probability_and_does_not_disturb_the_fit() {
        draw(500);
        scores.forEach(s -> {
            s.keyword()[CLASSES - 1] = SoftmaxTrainer.ABSENT;
            s.embedding()[CLASSES - 1] = SoftmaxTrainer.ABSENT;
        });
        var known = new ArrayList<Integer>();
        for (var i = 0; i < labels.size(); i++) {
            if (labels.get(i) < CLASSES - 1) {
                known.add(i);
            }
        }
        var mixture = Mixture.fit(known.stream().map(scores::get).toList(), known.stream().map(labels::get).toList(), CLASSES);
        assertThat(mixture.weights()[0]).isCloseTo(1, within(0.3));
        assertThat(mixture.probabilities(scores.getFirst(), CLASSES)[CLASSES - 1]).isLessThan(1e-6);
    }

    private static float[] noise(Random random) {
        var values = new float[CLASSES];
        for (var c = 0; c < CLASSES; c++) {
            values[c] = (float) (2 * random.nextGaussian());
        }
        return values;
    }

    private static double[] softmax(float[] scores) {
        var p = new double[scores.length];
        var sum = 0.0;
        for (var c = 0; c < p.length; c++) {
            p[c] = Math.exp(scores[c]);
            sum += p[c];
        }
        for (var c = 0; c < p.length; c++) {
            p[c] /= sum;
        }
        return p;
    }

    private static int drawn(double[] p, Random random) {
        var left = random.nextDouble();
        for (var c = 0; c < p.length; c++) {
            left -= p[c];
            if (left < 0) {
                return c;
            }
        }
        return p.length - 1;
    }
}
