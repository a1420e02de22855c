package deskside.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class FirstFrameTest {

    @Test
    void what_can_wait_begins_with_the_first_frame() throws Exception {
        try (var firstFrame = new FirstFrame()) {
            var begun = new CompletableFuture<Boolean>();
            try (var _ = firstFrame.then(() -> begun.complete(true))) {
                assertThat(begun).isNotDone();

                firstFrame.drawn();

                assertThat(begun.get(1, TimeUnit.MINUTES)).isTrue();
            }
        }
    }

    @Test
    void a_desk_that_is_closed_before_begins_nothing() throws Exception {
        var firstFrame = new FirstFrame();
        var begun = new AtomicBoolean();
        var waiting = firstFrame.then(() -> begun.set(true));

        waiting.close();
        firstFrame.drawn();

        assertThat(begun).isFalse();
        assertThat(firstFrame.await()).isFalse();
    }

    @Test
    void a_program_without_a_window_begins_at_once() throws Exception {
        var begun = new AtomicBoolean();
        try (var _ = FirstFrame.none().then(() -> begun.set(true))) {
            assertThat(begun).isTrue();
        }
    }

    @Test
    void what_is_made_later_is_made_once() {
        var made = new int[1];
        var later = new Later<>(() -> ++made[0]);
        assertThat(made[0]).isZero();

        assertThat(later.get()).isEqualTo(1);
        assertThat(later.get()).isEqualTo(1);
    }
}
