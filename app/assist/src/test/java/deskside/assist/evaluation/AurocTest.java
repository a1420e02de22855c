package deskside.assist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AurocTest {

    @Test
    void it_is_the_share_of_pairs_in_the_right_order() {
        // 0.9 beats both, 0.4 beats one of 0.1 and 0.6: 3 of 4.
        assertThat(Auroc.of(new double[] {0.9, 0.4}, new double[] {0.6, 0.1})).isEqualTo(0.75);
    }

    @Test
    void a_tie_counts_half() {
        // Pairs: 0.5 > 0.2, 0.5 = 0.5, 0.1 < both: (1 + 0.5) / 4.
        assertThat(Auroc.of(new double[] {0.5, 0.1}, new double[] {0.5, 0.2})).isEqualTo(0.375);
    }

    @Test
    void a_score_that_says_nothing_is_worth_one_half() {
        assertThat(Auroc.of(new double[] {1, 1, 1}, new double[] {1, 1})).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void without_one_of_the_sides_there_is_no_area() {
        assertThat(Auroc.of(new double[] {1}, new double[0])).isNaN();
        assertThat(Auroc.of(new double[0], new double[] {1})).isNaN();
    }
}
