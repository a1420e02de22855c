package deskside.store;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.testkit.NgramEmbedder;
import deskside.testkit.TestClock;
import deskside.testkit.TestShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes one byte, or cuts a file off, in the data file, the journal or the search index of a closed desk, again and again. Whatever was
 * hit, the queue is afterwards what it was; all else can be loaded anew. More: {@code -Ddeskside.flips=2000}, another course:
 * {@code -Ddeskside.seed=…}.
 */
class ByteFlipTest {

    private static final int FLIPS = Integer.getInteger("deskside.flips", 40);
    private static final long SEED = Long.getLong("deskside.seed", 20261122);

    @TempDir
    Path dir;

    @Test
    void no_damage_changes_what_waits_to_be_sent() throws IOException {
        var whole = dir.resolve("whole");
        var before = new ArrayList<OutboxItem>();
        try (var store = open(whole)) {
            store.replica().apply(TestShop.page(), TestClock.START);
            for (var i = 0; i < 12; i++) {
                store.outbox().enqueue(new Command.SendReply("id-" + i, "k-" + i % 3, "退款 " + 100 * i + " 元已提交，请稍等", 1, null), "agent-lin",
                        i % 2 == 0, TestClock.START, TestClock.START);
            }
            store.outbox().settle("id-0", OutboxState.ACKED, "receipt", null, TestClock.START);
            store.outbox().settle("id-1", OutboxState.HELD, null, "held.tooOld|10", TestClock.START);
            StorePorts.awaitIndexed(store);
            before.addAll(store.outbox().pending());
        }
        var random = new Random(SEED);
        var setAside = 0;
        for (var flip = 1; flip <= FLIPS; flip++) {
            var hit = copy(whole, dir.resolve("hit"));
            var what = "seed %d, damage %d: %s".formatted(SEED, flip, damage(hit, random));
            setAside += check(hit, before, what);
        }
        assertThat(setAside).as("some damage makes the data file unreadable, most does not").isLessThan(FLIPS);
    }

    /** @return 1 when the data file did not open and had to be set aside */
    private static int check(Path hit, List<OutboxItem> before, String what) {
        try (var store = open(hit)) {
            assertSameQueue(store, before, what);
            return 0;
        } catch (StoreUnavailable e) {
            assertThat(e.kind()).as(what).isEqualTo(StoreUnavailable.Kind.DAMAGED);
            LocalStore.setAside(hit, new TestClock());
            try (var store = open(hit)) {
                assertSameQueue(store, before, what);
            }
            return 1;
        }
    }

    private static void assertSameQueue(LocalStore store, List<OutboxItem> before, String what) {
        assertThat(store.outbox().pending()).as(what).usingRecursiveFieldByFieldElementComparator().containsExactlyInAnyOrderElementsOf(before);
        // what could not be read is loaded anew; until then searching finds less, and never fails
        store.replica().apply(TestShop.page(), TestClock.START);
    }

    private static LocalStore open(Path folder) {
        return LocalStore.open(folder, Optional.of(new NgramEmbedder()));
    }

    private static String damage(Path folder, Random random) throws IOException {
        var kind = random.nextInt(10);
        var file = kind < 5 ? folder.resolve("desk.mv.db") : kind < 8 ? folder.resolve("outbox.journal") : indexFile(folder, random);
        var bytes = Files.readAllBytes(file);
        var at = random.nextInt(bytes.length);
        if (random.nextInt(8) == 0) {
            Files.write(file, Arrays.copyOf(bytes, at));
            return file.getFileName() + " cut at " + at + " of " + bytes.length;
        }
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
        return file.getFileName() + " changed at " + at + " of " + bytes.length;
    }

    private static Path indexFile(Path folder, Random random) throws IOException {
        try (var files = Files.walk(folder.resolve("index"))) {
            var all = files.filter(file -> Files.isRegularFile(file) && file.toFile().length() > 0).sorted().toList();
            return all.get(random.nextInt(all.size()));
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            try (var old = Files.walk(to)) {
                for (var file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return to;
    }
}
