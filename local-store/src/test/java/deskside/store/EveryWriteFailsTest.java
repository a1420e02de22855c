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
 * <p>The script is a sequence of {@link Stretch stretches}, before each of which the desk is started anew. A fault is tried on a copy of what
 * the disk holds there, so that it costs one stretch and not the whole script.
 *
 * <p>{@code -Ddeskside.diskFaults=500} fails at (up to) so many different places, spread over all changes of the script,
 * {@code -Ddeskside.diskSeeds=20} with so many scripts, {@code -Ddeskside.diskOperations=500} of so many operations.
 */
class EveryWriteFailsTest {

    private static final Instant NOW = TestClock.START;
    private static final int FAULTS = Integer.getInteger("deskside.diskFaults", 6);
    private static final int SEEDS = Integer.getInteger("deskside.diskSeeds", 1);
    private static final int OPERATIONS = Integer.getInteger("deskside.diskOperations", 60);
    /** Enough to see how the store goes on behind a fault, and for two pages to come. */
    private static final int OPERATIONS_IN_STRETCH = 20;

    @TempDir
    Path dir;

    @AfterEach
    void repair() {
        FaultyDisk.repair();
    }

    @Test
    void what_was_acknowledged_is_there_wherever_the_disk_fails() throws IOException {
        for (var seed = 1; seed <= SEEDS; seed++) {
            var stretches = stretches(seed);
            var changes = stretches.stream().mapToLong(Stretch::changes).sum();
            assertThat(changes).as("the script changes files").isGreaterThan(OPERATIONS);
            var places = Math.min(FAULTS, changes);
            for (var place = 0; place < places; place++) {
                fail(stretches, seed, 1 + place * changes / places, place % 2 == 0);
            }
            remove(dir.resolve("seed-" + seed));
        }
    }

    /** The whole script on a disk that holds, in its parts. */
    private List<Stretch> stretches(long seed) throws IOException {
        var stretches = new ArrayList<Stretch>();
        var script = new Script();
        var folder = Files.createDirectories(dir.resolve("seed-" + seed).resolve("0"));
        for (var done = 0; done < OPERATIONS; done += OPERATIONS_IN_STRETCH) {
            var operations = Math.min(OPERATIONS_IN_STRETCH, OPERATIONS - done);
            var stretch = new Stretch(folder, script, seed * 1_000 + stretches.size(), operations, 0);
            folder = copy(folder, folder.resolveSibling(String.valueOf(stretches.size() + 1)));
            script = stretch.run(folder, Long.MAX_VALUE, Long.MAX_VALUE);
            stretches.add(stretch.with(FaultyDisk.changes()));
            assertThat(script.refused).isZero();
            script.check("seed " + seed + " without a fault", folder);
        }
        return stretches;
    }

    private void fail(List<Stretch> stretches, int seed, long place, boolean once) throws IOException {
        var at = place;
        for (var stretch : stretches) {
            if (at <= stretch.changes()) {
                var folder = copy(stretch.before(), dir.resolve("seed-" + seed + "-" + place));
                var script = stretch.run(folder, at, once ? at : Long.MAX_VALUE);
                script.check("seed " + seed + ", change " + place + (once ? " fails once" : " and all later ones fail"), folder);
                remove(folder);
                return;
            }
            at -= stretch.changes();
        }
        throw new AssertionError("the script has no change " + place);
    }

    /**
     * @param before  what the disk holds at its beginning
     * @param script  what the person knows then
     * @param changes of files, when none fails
     */
    private record Stretch(Path before, Script script, long seed, int operations, long changes) {

        private Stretch with(long counted) {
            return new Stretch(before, script, seed, operations, counted);
        }

        /** @return what the person knows at its end */
        private Script run(Path folder, long first, long last) {
            var going = script.copy();
            var random = new Random(seed);
            try (var store = LocalStore.open(folder, Optional.empty(), FaultyDisk.prefix())) {
                FaultyDisk.failFrom(first, last);
                for (var i = 0; i < operations; i++) {
                    going.step(store, random);
                }
            } catch (StoreFailure e) {
                // closing may find the disk broken, too
                assertThat(first).as("a whole disk does not fail: %s", e.getMessage()).isNotEqualTo(Long.MAX_VALUE);
            } finally {
                FaultyDisk.repair();
            }
            return going;
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
        return to;
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

        private final Map<String, Set<OutboxState>> items = new HashMap<>();
        private final Map<String, Set<String>> drafts = new HashMap<>();
        private final Set<String> maybe = new HashSet<>();
        private final List<String> order = new ArrayList<>();
        private int made;
        private int refused;
        private boolean replica;

        private Script copy() {
            var copy = new Script();
            copy.items.putAll(items);
            copy.drafts.putAll(drafts);
            copy.maybe.addAll(maybe);
            copy.order.addAll(order);
            copy.made = made;
            copy.refused = refused;
            copy.replica = replica;
            return copy;
        }

        private void step(LocalStore store, Random random) {
            try {
                switch (random.nextInt(6)) {
                    case 0, 1 -> enqueue(store, "k-" + random.nextInt(3));
                    case 2 -> settle(store, random.nextBoolean() ? OutboxState.ACKED : OutboxState.REJECTED);
                    case 3 -> settle(store, OutboxState.HELD);
                    case 4 -> draft(store, "d-" + random.nextInt(2));
                    default -> apply(store);
                }
            } catch (StoreFailure e) {
                refused++;
            }
        }

        private void enqueue(LocalStore store, String conversation) {
            var id = "id-" + ++made;
            // refused and yet in the journal: then a person is asked at the next start
            items.put(id, Set.of(OutboxState.READY, OutboxState.HELD));
            maybe.add(id);
            store.outbox().enqueue(new Command.SendReply(id, conversation, "第 " + made + " 条", 1, null), "agent-lin", false, NOW,
                    NOW.plus(Duration.ofHours(2)));
            items.put(id, Set.of(OutboxState.READY));
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

        private void draft(LocalStore store, String conversation) {
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
