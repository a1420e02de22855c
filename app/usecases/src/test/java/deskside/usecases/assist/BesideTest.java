package deskside.usecases.assist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BesideTest {

    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicBoolean ended = new AtomicBoolean();

    @Test
    void works_go_on_at_once_beside_each_other() throws ExecutionException, InterruptedException {
        try (var beside = new Beside()) {
            var waiting = beside.begin("waiting", () -> gate.await(10, TimeUnit.SECONDS));
            beside.begin("opening", () -> {
                gate.countDown();
                return 0;
            });

            assertThat(waiting.get()).isTrue();
        }
    }

    @Test
    void closing_waits_for_a_work_that_nobody_wants() throws InterruptedException {
        var beside = new Beside();
        beside.begin("slow", () -> {
            assertThat(gate.await(10, TimeUnit.SECONDS)).isTrue();
            ended.set(true);
            return 0;
        });
        var closing = Thread.ofPlatform().start(beside::close);
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (closing.getState() != Thread.State.WAITING) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }

        gate.countDown();

        assertThat(closing.join(Duration.ofSeconds(10))).isTrue();
        assertThat(ended).isTrue();
    }

    @Test
    void closing_waits_for_an_interrupted_thread_too_which_stays_interrupted() throws InterruptedException {
        var beside = new Beside();
        beside.begin("slow", () -> {
            assertThat(gate.await(10, TimeUnit.SECONDS)).isTrue();
            ended.set(true);
            return 0;
        });
        var seen = new AtomicBoolean();
        var closing = Thread.ofPlatform().start(() -> {
            Thread.currentThread().interrupt();
            beside.close();
            seen.set(ended.get() && Thread.currentThread().isInterrupted());
        });

        gate.countDown();

        assertThat(closing.join(Duration.ofSeconds(10))).isTrue();
        assertThat(seen).isTrue();
    }

    @Test
    void a_failure_is_told_to_whoever_wants_the_result_and_not_by_closing() {
        try (var beside = new Beside()) {
            var failing = beside.begin("failing", () -> {
                throw new IllegalStateException("broken");
            });

            assertThatThrownBy(failing::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("broken");
        }
    }
}
