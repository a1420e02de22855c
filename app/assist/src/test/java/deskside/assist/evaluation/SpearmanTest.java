package deskside.assist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpearmanTest {

    @Test
    void only_the_order_counts() {
        assertThat(Spearman.of(new double[] {1, 2, 3, 4}, new double[] {1, 10, 100, 1000})).isCloseTo(1, within(1e-12));
        assertThat(Spearman.of(new double[] {1, 2, 3}, new double[] {9, 5, 1})).isCloseTo(-1, within(1e-12));
    }

    @Test
    void without_ties_it_is_one_minus_six_times_the_squared_differences() {
        // Differences of ranks 1, −1, 1, −1: 1 − 6·4 / (4·15) = 0.6.
        assertThat(Spearman.of(new double[] {1, 2, 3, 4}, new double[] {2, 1, 4, 3})).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void equal_values_share_their_mean_rank() {
        // Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: 4.5 / sqrt(4.5 · 5).
        assertThat(Spearman.of(new double[] {1, 2, 2, 3}, new double[] {1, 2, 3, 4})).isCloseTo(4.5 / Math.sqrt(22.5), within(1e-12));
    }

    @Test
    void a_side_that_does_not_vary_has_no_correlation() {
        assertThat(Spearman.of(new double[] {1, 1, 1}, new double[] {1, 2, 3})).isNaN();
    }

    @Test
    void sides_of_different_length_are_a_bug() {
        assertThatThrownBy(() -> Spearman.of(new double[1], new double[2])).isInstanceOf(IllegalArgumentException.class);
    }
}
