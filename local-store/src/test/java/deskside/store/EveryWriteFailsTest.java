package deskside.store;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.conversation.Draft;
import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.StoreFailure;
import deskside.testkit.TestClock;
import deskside.testkit.TestShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A script of operations on the store, and a disk whose i-th change fails, once or from then on. What the store has acknowledged is there
 * afterwards; what it has refused is not, unless the disk had taken it before it failed.
 *
 * <p>{@code -Ddeskside.diskFaults=500} fails at (up to) so many different places, spread over all changes of the script,
 * {@code -Ddeskside.diskSeeds=20} with so many scripts, {@code -Ddeskside.diskOperations=500} of so many operations.
 */
class EveryWriteFailsTest {

    private static final Instant NOW = TestClock.START;
    private static final int FAULTS = Integer.getInteger("deskside.diskFaults", 6);
    private static final int SEEDS = Integer.getInteger("deskside.diskSeeds", 1);
    private static final int OPERATIONS = Integer.getInteger("deskside.diskOperations", 60);

    @TempDir
    Path dir;

    @AfterEach
    void repair() {
        FaultyDisk.repair();
    }

    @Test
    void what_was_acknowledged_is_there_wherever_the_disk_fails() throws IOException {
        for (var seed = 1; seed <= SEEDS; seed++) {
            var changes = changesOf(seed);
            assertThat(changes).as("the script changes files").isGreaterThan(OPERATIONS);
            var places = Math.min(FAULTS, changes);
            for (var place = 0; place < places; place++) {
                var at = 1 + place * changes / places;
                var once = place % 2 == 0;
                var script = new Script(seed);
                var folder = Files.createDirectory(dir.resolve("s" + seed + "-" + at));
                run(script, folder, at, once ? at : Long.MAX_VALUE);
                script.check("seed " + seed + ", change " + at + " of " + changes + (once ? " fails once" : " and all later ones fail"), folder);
                remove(folder);
            }
        }
    }

    private long changesOf(long seed) throws IOException {
        var folder = Files.createDirectory(dir.resolve("whole-" + seed));
        var script = new Script(seed);
        run(script, folder, Long.MAX_VALUE, Long.MAX_VALUE);
        var changes = FaultyDisk.changes();
        script.check("seed " + seed + " without a fault", folder);
        assertThat(script.refused).isZero();
        remove(folder);
        return changes;
    }

    private static void run(Script script, Path folder, long first, long last) {
        try (var store = LocalStore.open(folder, Optional.empty(), FaultyDisk.prefix())) {
            FaultyDisk.failFrom(first, last);
            for (var i = 0; i < OPERATIONS; i++) {
                script.step(store);
            }
        } catch (StoreFailure e) {
            // closing may find the disk broken, too
            assertThat(first).as("a whole disk does not fail: %s", e.getMessage()).isNotEqualTo(Long.MAX_VALUE);
        } finally {
            FaultyDisk.repair();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.toList().reversed()) {
                Files.delete(file);
            }
        }
    }

    /** Does what its seed says, and remembers what may be found afterwards: one state, or two where the store could not say. */
    private static final class Script {

        private final Random random;
        private final Map<String, Set<OutboxState>> items = new HashMap<>();
        private final Map<String, Set<String>> drafts = new HashMap<>();
        private final Set<String> maybe = new HashSet<>();
        private final List<String> order = new ArrayList<>();
        private int made;
        private int refused;
        private boolean replica;

        private Script(long seed) {
            random = new Random(seed);
        }

        private void step(LocalStore store) {
            try {
                switch (random.nextInt(6)) {
                    case 0, 1 -> enqueue(store);
                    case 2 -> settle(store, random.nextBoolean() ? OutboxState.ACKED : OutboxState.REJECTED);
                    case 3 -> settle(store, OutboxState.HELD);
                    case 4 -> draft(store);
                    default -> apply(store);
                }
            } catch (StoreFailure e) {
                refused++;
            }
        }

        private void enqueue(LocalStore store) {
            var id = "id-" + ++made;
            items.put(id, Set.of(OutboxState.READY));
            maybe.add(id);
            store.outbox().enqueue(new Command.SendReply(id, "k-" + random.nextInt(3), "第 " + made + " 条", 1, null), "agent-lin", false, NOW,
                    NOW.plus(Duration.ofHours(2)));
            maybe.remove(id);
            order.add(id);
        }

        private void settle(LocalStore store, OutboxState state) {
            var open = order.stream().filter(id -> items.get(id).equals(Set.of(OutboxState.READY))).findFirst();
            if (open.isEmpty()) {
                return;
            }
            var id = open.get();
            items.put(id, Set.of(OutboxState.READY, OutboxState.SENDING, state));
            store.outbox().markSending(id);
            items.put(id, Set.of(OutboxState.SENDING, OutboxState.READY, state));
            store.outbox().settle(id, state, state == OutboxState.ACKED ? "r-" + id : null, null, NOW);
            items.put(id, Set.of(state));
        }

        private void draft(LocalStore store) {
            var conversation = "d-" + random.nextInt(2);
            var text = "草稿 " + ++made;
            var before = drafts.getOrDefault(conversation, Set.of(""));
            var either = new HashSet<>(before);
            either.add(text);
            drafts.put(conversation, either);
            store.drafts().save(new Draft(conversation, text, 1, NOW));
            drafts.put(conversation, Set.of(text));
        }

        private void apply(LocalStore store) {
            store.replica().apply(TestShop.page(), NOW);
            replica = true;
        }

        private void check(String where, Path folder) {
            try (var store = LocalStore.open(folder, Optional.empty(), FaultyDisk.prefix())) {
                for (var one : items.entrySet()) {
                    var found = store.outbox().find(one.getKey()).map(OutboxItem::state);
                    if (found.isEmpty()) {
                        assertThat(maybe).as("%s: %s was acknowledged", where, one.getKey()).contains(one.getKey());
                    } else {
                        assertThat(one.getValue()).as("%s: %s", where, one.getKey()).contains(found.get());
                    }
                }
                drafts.forEach((conversation, texts) -> assertThat(texts).as("%s: draft of %s", where, conversation)
                        .contains(store.drafts().find(conversation).map(Draft::text).orElse("")));
                // a page is there whole with its cursor, or not at all
                var customers = store.customers().find("c-wang").isPresent();
                assertThat(store.replica().cursor().isPresent()).as("%s: page and cursor", where).isEqualTo(customers);
                if (replica) {
                    assertThat(customers).as("%s: an applied page", where).isTrue();
                }
            }
        }
    }
}
