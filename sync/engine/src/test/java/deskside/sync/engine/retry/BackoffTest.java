package deskside.sync.engine.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void every_wait_is_between_the_floor_and_the_doubling_bound_and_never_over_the_cap() {
        for (var seed = 0; seed < 200; seed++) {
            var backoff = Backoff.standard(new Random(seed));
            for (var attempt = 1; attempt < 40; attempt++) {
                var bound = Math.min(30_000, 1000L << Math.min(attempt - 1, 20));
                assertThat(backoff.delay(attempt)).as("seed %d, attempt %d", seed, attempt)
                        .isBetween(Backoff.FLOOR, Duration.ofMillis(bound));
            }
        }
    }

    @Test
    void the_first_wait_is_a_second_at_most() {
        for (var seed = 0; seed < 1000; seed++) {
            assertThat(Backoff.standard(new Random(seed)).delay(1)).isLessThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void waits_use_the_whole_range_so_that_desks_do_not_come_back_together() {
        var waits = new HashSet<Long>();
        var backoff = Backoff.standard(new Random(1));
        for (var i = 0; i < 500; i++) {
            waits.add(backoff.delay(10).toSeconds() / 3);
        }
        assertThat(waits).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void any_number_of_attempts_is_allowed() {
        assertThat(Backoff.standard(new Random(1)).delay(Integer.MAX_VALUE)).isLessThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_longer_wait_that_the_hub_asked_for_wins_and_a_shorter_one_does_not() {
        assertThat(Backoff.standard(new Random(1)).delay(1, Duration.ofMinutes(2))).isEqualTo(Duration.ofMinutes(2));
        assertThat(Backoff.standard(new Random(1)).delay(1, Duration.ZERO)).isEqualTo(Backoff.standard(new Random(1)).delay(1));
    }

    @Test
    void bounds_that_would_spin_are_refused() {
        assertThatThrownBy(() -> new Backoff(new Random(1), Duration.ZERO, Duration.ofSeconds(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
