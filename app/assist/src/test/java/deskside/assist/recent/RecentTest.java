package deskside.assist.recent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final List<String> computed = new ArrayList<>();
    private final Recent<String, Integer> recent = new Recent<>(2);

    @Test
    void a_result_is_computed_once_while_it_is_remembered() {
        assertThat(get("ab")).isEqualTo(2);
        assertThat(get("ab")).isEqualTo(2);

        assertThat(computed).containsExactly("ab");
    }

    @Test
    void the_one_longest_unasked_falls_out() {
        get("a");
        get("bb");
        get("a");
        get("ccc");

        get("a");
        get("bb");

        assertThat(computed).containsExactly("a", "bb", "ccc", "bb");
    }

    @Test
    void of_two_that_ask_at_once_one_waits_for_the_other() throws Exception {
        var begun = new CountDownLatch(1);
        var gate = new CountDownLatch(1);
        var first = new FutureTask<>(() -> recent.get("ab", asked -> {
            begun.countDown();
            await(gate);
            return asked.length();
        }));
        Thread.ofPlatform().start(first);
        await(begun);
        var second = new FutureTask<>(() -> get("ab"));
        var waiting = Thread.ofPlatform().start(second);
        awaitParked(waiting);

        gate.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(computed).as("by the second").isEmpty();
    }

    @Test
    void a_failure_is_not_remembered_and_whoever_waited_computes_for_itself() throws Exception {
        var begun = new CountDownLatch(1);
        var gate = new CountDownLatch(1);
        var failing = new FutureTask<>(() -> recent.get("ab", _ -> {
            begun.countDown();
            await(gate);
            throw new IllegalStateException("no");
        }));
        Thread.ofPlatform().start(failing);
        await(begun);
        var second = new FutureTask<>(() -> get("ab"));
        awaitParked(Thread.ofPlatform().start(second));

        gate.countDown();

        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(2);
        assertThatThrownBy(() -> failing.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(get("ab")).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitParked(Thread thread) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (thread.getState() != Thread.State.WAITING) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private int get(String key) {
        return recent.get(key, asked -> {
            computed.add(asked);
            return asked.length();
        });
    }
}
