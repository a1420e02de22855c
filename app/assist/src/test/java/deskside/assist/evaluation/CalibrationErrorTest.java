package deskside.assist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationErrorTest {

    @Test
    void it_is_the_distance_of_probability_and_accuracy_weighted_by_the_bins_size() {
        // Bin of 0.9: accuracy 1/2, distance 0.4, weight 2/3; bin of 0.3: accuracy 0, distance 0.3, weight 1/3.
        assertThat(CalibrationError.of(new double[] {0.9, 0.9, 0.3}, new boolean[] {true, false, false}))
                .isCloseTo(0.4 * 2 / 3 + 0.3 / 3, within(1e-12));
    }

    @Test
    void within_a_bin_too_much_and_too_little_cancel_out() {
        // Both in (0.4667, 0.5333]: mean probability 0.5, accuracy 0.5.
        assertThat(CalibrationError.of(new double[] {0.47, 0.53}, new boolean[] {true, false})).isCloseTo(0, within(1e-12));
    }

    @Test
    void in_different_bins_they_do_not() {
        assertThat(CalibrationError.of(new double[] {0.45, 0.55}, new boolean[] {true, false})).isCloseTo(0.55, within(1e-12));
    }

    @Test
    void the_ends_of_the_scale_have_a_bin_too() {
        assertThat(CalibrationError.of(new double[] {0, 1}, new boolean[] {false, true})).isZero();
    }

    @Test
    void without_predictions_there_is_no_error_to_speak_of() {
        assertThat(CalibrationError.of(new double[0], new boolean[0])).isNaN();
    }
}
