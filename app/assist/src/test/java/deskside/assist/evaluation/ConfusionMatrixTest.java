package deskside.assist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deskside.assist.evaluation.ConfusionMatrix.Confusion;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

    @Test
    void accuracy_is_the_share_of_right_answers() {
        assertThat(matrix("a a", "a b", "b b", "b b").accuracy()).isEqualTo(0.75);
    }

    @Test
    void macro_f1_is_the_plain_mean_over_the_labels() {
        // a: precision 1, recall 1/2, F1 2/3; b: precision 2/3, recall 1, F1 4/5.
        assertThat(matrix("a a", "a b", "b b", "b b").macroF1()).isCloseTo((2.0 / 3 + 0.8) / 2, within(1e-12));
    }

    @Test
    void a_label_that_is_predicted_but_never_right_counts_as_zero() {
        // a: F1 2/3; c: 0.
        assertThat(matrix("a a", "a c").macroF1()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void matthews_of_two_classes_is_the_known_formula() {
        // a positive: TP 1, FN 1, FP 0, TN 2: (1·2 − 0·1) / sqrt(1·2·2·3).
        assertThat(matrix("a a", "a b", "b b", "b b").matthews()).isCloseTo(2 / Math.sqrt(12), within(1e-12));
    }

    @Test
    void matthews_of_three_classes_follows_gorodkin() {
        // 3 of 4 right; truths 2, 1, 1; predictions 1, 2, 1: (3·4 − (2 + 2 + 1)) / sqrt((16 − 6)(16 − 6)).
        assertThat(matrix("a a", "a b", "b b", "c c").matthews()).isCloseTo(0.7, within(1e-12));
    }

    @Test
    void matthews_of_a_constant_answer_is_zero() {
        assertThat(matrix("a a", "b a").matthews()).isZero();
    }

    @Test
    void the_most_frequent_mistakes_come_first() {
        assertThat(matrix("a b", "c a", "c a", "b b", "a c").confusions(2))
                .containsExactly(new Confusion("c", "a", 2), new Confusion("a", "b", 1));
    }

    @Test
    void nothing_measured_has_no_figures() {
        assertThat(new ConfusionMatrix().accuracy()).isNaN();
        assertThat(new ConfusionMatrix().macroF1()).isNaN();
    }

    /** @param cells truth, space, prediction */
    private static ConfusionMatrix matrix(String... cells) {
        var matrix = new ConfusionMatrix();
        for (var cell : cells) {
            matrix.add(cell.substring(0, 1), cell.substring(2));
        }
        return matrix;
    }
}
