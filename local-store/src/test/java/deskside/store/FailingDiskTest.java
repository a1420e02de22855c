package deskside.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.domain.conversation.Draft;
import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.StoreFailure;
import deskside.testkit.TestClock;
import deskside.testkit.TestShop;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full or fails, under the real store. */
class FailingDiskTest {

    private static final Instant NOW = TestClock.START;

    @TempDir
    Path dir;
    private LocalStore store;

    @BeforeEach
    void openStore() {
        store = LocalStore.open(dir, Optional.empty(), FaultyDisk.prefix());
    }

    @AfterEach
    void closeStore() {
        FaultyDisk.repair();
        store.close();
    }

    @Test
    void on_a_full_disk_nothing_is_queued_and_the_person_is_told_what_to_do() {
        enqueue("id-1");
        store.drafts().save(new Draft("k-1", "写到一半", 2, NOW));
        FaultyDisk.fill();
        assertThatThrownBy(() -> enqueue("id-2")).isInstanceOf(StoreFailure.class)
                .hasMessage("The disk is full, so nothing was saved: free some space and try again.");
        FaultyDisk.repair();
        assertThat(store.outbox().pending()).extracting(item -> item.command().commandId()).containsExactly("id-1");
        assertThat(store.drafts().find("k-1")).isPresent();
    }

    /** Often, since the failed database closes beside it and the next connection meets it at any moment of that. */
    @RepeatedTest(10)
    void the_desk_goes_on_without_a_restart_once_there_is_space() {
        FaultyDisk.fill();
        assertThatThrownBy(() -> enqueue("id-1")).isInstanceOf(StoreFailure.class);
        assertThatThrownBy(() -> store.drafts().save(new Draft("k-1", "写到一半", 2, NOW))).isInstanceOf(StoreFailure.class);
        FaultyDisk.repair();
        assertThat(enqueue("id-1").aggregateSeq()).isEqualTo(1);
        store.replica().apply(TestShop.page(), NOW);
        assertThat(store.conversations().open()).hasSize(3);
    }

    @Test
    void a_page_is_applied_whole_or_not_at_all() {
        FaultyDisk.fill();
        assertThatThrownBy(() -> store.replica().apply(TestShop.page(), NOW)).isInstanceOf(StoreFailure.class);
        FaultyDisk.repair();
        assertThat(store.replica().cursor()).isEmpty();
        assertThat(store.customers().find("c-wang")).isEmpty();
        assertThat(store.catalog().products()).isEmpty();
    }

    @Test
    void a_command_that_is_on_the_disk_after_all_is_not_called_lost() {
        FaultyDisk.failForces(1);
        var item = enqueue("id-1");
        assertThat(item.state()).isEqualTo(OutboxState.READY);
        store.close();
        store = LocalStore.open(dir, Optional.empty(), FaultyDisk.prefix());
        assertThat(store.outbox().find("id-1")).contains(item);
    }

    private OutboxItem enqueue(String commandId) {
        return store.outbox().enqueue(
                new Command.SendReply(commandId, "k-1", "好的", 1, null), "agent-lin", false, NOW, NOW.plus(Duration.ofHours(2)));
    }
}
