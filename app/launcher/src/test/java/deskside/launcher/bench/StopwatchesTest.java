package deskside.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StopwatchesTest {

    private final Stopwatches watches = new Stopwatches();

    @Test
    void one_round_under_load_does_not_decide() {
        round(10, 5);
        round(300, 150);
        round(12, 4);

        assertThat(watches.millis("own", 0.5)).isEqualTo(12);
        assertThat(watches.ratio("own", "bare")).as("of rounds 2, 2 and 3").isEqualTo(2);
    }

    @Test
    void what_came_before_is_forgotten() {
        round(1_000, 1);
        watches.forget();
        watches.note("own", TimeUnit.MILLISECONDS.toNanos(1_000));
        round(10, 5);

        assertThat(watches.millis("own", 0.99)).isEqualTo(10);
    }

    @Test
    void what_was_never_timed_has_no_figure() {
        round(10, 5);
        assertThat(watches.millis("other", 0.5)).isNaN();
        assertThat(watches.ratio("own", "other")).isNaN();
    }

    private void round(long own, long bare) {
        watches.nextRound();
        for (var i = 0; i < 3; i++) {
            watches.note("own", TimeUnit.MILLISECONDS.toNanos(own));
            watches.note("bare", TimeUnit.MILLISECONDS.toNanos(bare));
        }
    }
}
