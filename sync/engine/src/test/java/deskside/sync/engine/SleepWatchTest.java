package deskside.sync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SleepWatchTest {

    private Instant wall = Instant.parse("2026-11-27T03:00:00Z");
    private long nanos = 7;
    private final AtomicInteger woken = new AtomicInteger();

    private void pass(SleepWatch watch, Duration onTheWall, Duration awake) {
        wall = wall.plus(onTheWall);
        nanos += awake.toNanos();
        watch.look();
    }

    @Test
    void a_sleep_is_noticed_once_whichever_clock_stood_still() {
        try (var watch = new SleepWatch(() -> wall, () -> nanos, woken::incrementAndGet)) {
            pass(watch, Duration.ofSeconds(5), Duration.ofSeconds(5));
            assertThat(woken).hasValue(0);
            pass(watch, Duration.ofHours(8), Duration.ofSeconds(5));
            assertThat(woken).hasValue(1);
            pass(watch, Duration.ofSeconds(5), Duration.ofSeconds(5));
            assertThat(woken).hasValue(1);
            pass(watch, Duration.ofHours(1), Duration.ofHours(1));
            assertThat(woken).hasValue(2);
        }
    }

    @Test
    void a_busy_machine_and_a_clock_put_back_are_no_sleep() {
        try (var watch = new SleepWatch(() -> wall, () -> nanos, woken::incrementAndGet)) {
            pass(watch, Duration.ofSeconds(20), Duration.ofSeconds(20));
            pass(watch, Duration.ofHours(-1), Duration.ofSeconds(5));
            assertThat(woken).hasValue(0);
        }
    }
}
