package deskside.store;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.Command;
import deskside.domain.sync.StoreEvent;
import deskside.testkit.TestClock;
import deskside.testkit.TestShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk that was taken out of use keeps nothing. */
class WipeTest {

    @TempDir
    Path dir;

    @BeforeEach
    void fill() throws IOException {
        try (var store = open()) {
            store.replica().apply(TestShop.page(), TestClock.START);
            store.session().remember(TestShop.AGENT);
            store.settings().put("desk.deviceId", "device-1");
            store.outbox().enqueue(new Command.SendReply("cmd-1", TestShop.WANG_ASKS.id(), "马上退", 3, null), TestShop.AGENT.id(), true, TestClock.START,
                    TestClock.START.plus(Duration.ofHours(2)));
            StorePorts.awaitIndexed(store);
        }
        Files.writeString(dir.resolve("desk.damaged-20261120T030000Z.mv.db"), "set aside earlier");
    }

    private LocalStore open() {
        return LocalStore.open(dir, Optional.empty());
    }

    private List<String> files() throws IOException {
        try (var files = Files.walk(dir)) {
            return files.filter(Files::isRegularFile).map(file -> dir.relativize(file).toString()).sorted().toList();
        }
    }

    /** The folder as it is right now, with all files still open; a file that the index drops meanwhile is gone, as after a power cut. */
    private void copyAsItIs(Path target) throws IOException {
        for (var file : files()) {
            Files.createDirectories(target.resolve(file).getParent());
            try {
                Files.copy(dir.resolve(file), target.resolve(file));
            } catch (NoSuchFileException gone) {
                assertThat(file).startsWith("index");
            }
        }
    }

    @Test
    void the_running_program_shows_nothing_any_more_and_no_file_is_left_when_it_has_ended() throws IOException {
        var heard = new ArrayList<StoreEvent>();
        try (var store = open()) {
            assertThat(store.data().isWiped()).isFalse();
            store.events().subscribe(heard::add);

            store.data().wipe();

            assertThat(store.data().isWiped()).isTrue();
            assertThat(Files.exists(dir.resolve("desk.key"))).as("what is still on the disk cannot be read").isFalse();
            assertThat(store.conversations().open()).isEmpty();
            assertThat(store.catalog().products()).isEmpty();
            assertThat(store.outbox().recent(10)).isEmpty();
            assertThat(store.session().account()).isEmpty();
            StorePorts.awaitIndexed(store);
            assertThat(store.search().size()).isZero();
            assertThat(heard).hasAtLeastOneElementOfType(StoreEvent.OutboxChanged.class).hasAtLeastOneElementOfType(StoreEvent.EntitiesChanged.class);
        }
        assertThat(files()).containsExactly("desk.lock");
    }

    @Test
    void a_program_that_dies_while_it_removes_leaves_nothing_readable_and_the_next_start_removes_the_rest() throws IOException {
        try (var store = open()) {
            var died = Files.createTempDirectory("died");
            store.data().wipe();
            StorePorts.awaitIndexed(store); // the index writes its emptied state in the background: files would vanish while they are copied
            copyAsItIs(died);
            assertThat(died.resolve("desk.key")).doesNotExist();
            try (var next = LocalStore.open(died, Optional.empty())) {
                assertThat(next.data().isWiped()).isFalse();
                assertThat(next.settings().get("desk.deviceId")).as("a desk that nobody knows").isEmpty();
                assertThat(next.outbox().recent(10)).as("and its journal knows nothing").isEmpty();
            }
            assertThat(died.resolve("desk.damaged-20261120T030000Z.mv.db")).doesNotExist();
        }
    }
}
