package deskside.store;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxState;
import deskside.testkit.Heap;
import deskside.testkit.TestClock;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outbox keeps what it has checked until it is settled; a shift settles some thousand commands. */
class SettledCommandsTest {

    private static final Instant NOW = TestClock.START;

    @TempDir
    Path dir;

    @Test
    void what_one_caller_has_read_is_let_go_of_when_another_settles_it() {
        try (var store = LocalStore.open(dir, Optional.empty())) {
            var screen = store.outbox();
            var sync = store.outbox();
            store.outbox().enqueue(new Command.SendReply("id-1", "k-1", "您好，我马上为您核实，请稍等。", 1, null), "agent-lin", false, NOW, NOW.plus(Duration.ofHours(2)));

            var read = new WeakReference<>(screen.ofConversation("k-1").getFirst().command());
            sync.settle("id-1", OutboxState.ACKED, "r-1", null, NOW);

            Heap.live(() -> { });
            assertThat(screen.ofConversation("k-1")).isEmpty();
            assertThat(read.get()).as("the command that the screen had read").isNull();
        }
    }
}
