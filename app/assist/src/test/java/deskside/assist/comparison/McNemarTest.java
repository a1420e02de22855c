package deskside.assist.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class McNemarTest {

    @Test
    void small_numbers_are_as_counted_by_hand() {
        // 2 · (C(5,0)/32) − C(5,0)/32
        assertThat(McNemar.midP(0, 5)).isCloseTo(1 / 32.0, within(1e-12));
        assertThat(McNemar.midP(0, 4)).as("four are not enough").isGreaterThan(PairedTrial.CHANCE);
        assertThat(McNemar.midP(1, 3)).isCloseTo(2 * (1 + 4) / 16.0 - 4 / 16.0, within(1e-12));
    }

    @Test
    void equally_many_on_either_side_are_chance() {
        assertThat(McNemar.midP(0, 0)).isEqualTo(1);
        assertThat(McNemar.midP(7, 7)).isGreaterThan(0.99 - McNemar.midP(0, 1)).isLessThanOrEqualTo(1);
    }

    @Test
    void thousands_do_not_overflow_and_sides_do_not_matter() {
        assertThat(McNemar.midP(1_000, 1_100)).isCloseTo(McNemar.midP(1_100, 1_000), within(1e-12)).isBetween(0.02, 0.04);
        assertThat(McNemar.midP(100, 2_000)).isBetween(0.0, 1e-100);
    }
}
