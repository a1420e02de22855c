package deskside.store.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final byte[] SECRET = new byte[32];

    @TempDir
    Path dir;

    @Test
    void the_latest_snapshot_of_each_command_comes_back_in_the_order_of_the_first() throws IOException {
        try (var journal = open()) {
            record(journal, "a", "一");
            record(journal, "b", "二");
            journal.record(Map.of("a", "三".getBytes(UTF_8)));
        }
        try (var journal = open()) {
            assertThat(texts(journal)).containsExactly("a 三 open", "b 二 confirmed");
        }
    }

    @Test
    void a_withdrawn_snapshot_leaves_what_counted_before() throws IOException {
        try (var journal = open()) {
            record(journal, "a", "一");
            var before = journal.find("a").orElseThrow();
            journal.record(Map.of("a", "二".getBytes(UTF_8)));
            journal.withdraw("a", before);
            journal.record(Map.of("b", "三".getBytes(UTF_8)));
            journal.withdraw("b", null);
        }
        try (var journal = open()) {
            assertThat(texts(journal)).containsExactly("a 一 confirmed");
        }
    }

    @Test
    void nothing_of_what_a_rewrite_leaves_out_is_in_the_file() throws IOException {
        try (var journal = open()) {
            record(journal, "a", "一".repeat(1000));
            record(journal, "b", "二");
            var before = journal.size();
            journal.rewrite(entry -> entry.id().equals("b"));
            assertThat(journal.size()).isLessThan(before / 5).isEqualTo(Files.size(file()));
            record(journal, "c", "三");
        }
        try (var journal = open()) {
            assertThat(texts(journal)).containsExactly("b 二 confirmed", "c 三 confirmed");
        }
    }

    @Test
    void a_record_that_was_being_written_when_the_power_went_is_cut_off() throws IOException {
        try (var journal = open()) {
            record(journal, "a", "一");
            record(journal, "b", "二");
        }
        var whole = Files.readAllBytes(file());
        for (var length = whole.length - 1; length > whole.length - 60; length--) {
            Files.write(file(), Arrays.copyOf(whole, length));
            try (var journal = open()) {
                assertThat(journal.damaged()).isZero();
                assertThat(texts(journal)).startsWith("a 一 confirmed");
                record(journal, "c", "三");
            }
            try (var journal = open()) {
                assertThat(journal.damaged()).as("cut at %d, then written on", length).isZero();
                assertThat(texts(journal)).endsWith("c 三 confirmed");
            }
        }
    }

    @Test
    void every_changed_bit_is_noticed_and_costs_one_record_at_most_two() throws IOException {
        try (var journal = open()) {
            for (var i = 0; i < 20; i++) {
                record(journal, "id-" + i, "回复" + i);
            }
        }
        var whole = Files.readAllBytes(file());
        var seed = 20261122L;
        var random = new Random(seed);
        for (var round = 0; round < 300; round++) {
            var changed = whole.clone();
            var at = 21 + random.nextInt(whole.length - 21);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file(), changed);
            try (var journal = open()) {
                var as = "seed %d, round %d, byte %d".formatted(seed, round, at);
                assertThat(journal.damaged() > 0 || journal.entries().size() < 20 || texts(journal).stream().anyMatch(t -> t.endsWith("open")))
                        .as(as).isTrue();
                for (var entry : journal.entries()) {
                    assertThat(new String(entry.snapshot(), UTF_8)).as(as).isEqualTo("回复" + entry.id().substring(3));
                }
            }
        }
    }

    @Test
    void records_that_are_moved_repeated_or_left_out_do_not_count() throws IOException {
        try (var journal = open()) {
            journal.record(Map.of("a", "一".getBytes(UTF_8)));
            journal.record(Map.of("b", "二".getBytes(UTF_8)));
        }
        var bytes = Files.readAllBytes(file());
        var record = (bytes.length - 21) / 2;
        var swapped = new ByteArrayOutputStream();
        swapped.write(bytes, 0, 21);
        swapped.write(bytes, 21 + record, record);
        swapped.write(bytes, 21, record);
        Files.write(file(), swapped.toByteArray());
        try (var journal = open()) {
            assertThat(journal.damaged()).isEqualTo(2);
            assertThat(journal.entries()).isEmpty();
        }
    }

    @Test
    void a_damaged_journal_is_kept_beside_and_the_next_one_is_whole() throws IOException {
        try (var journal = open()) {
            record(journal, "a", "一");
        }
        var bytes = Files.readAllBytes(file());
        bytes[40] ^= 1;
        Files.write(file(), bytes);
        open().close();
        assertThat(dir.resolve("outbox.journal.damaged-1")).hasBinaryContent(bytes);
        try (var journal = open()) {
            assertThat(journal.damaged()).isZero();
        }
    }

    @Test
    void with_another_secret_nothing_can_be_read() throws IOException {
        try (var journal = open()) {
            record(journal, "a", "一");
        }
        var other = new byte[32];
        other[0] = 1;
        try (var journal = Journal.open(new JournalFile(file()), other)) {
            assertThat(journal.damaged()).isEqualTo(2);
            assertThat(journal.entries()).isEmpty();
        }
    }

    @Test
    void what_the_disk_did_not_confirm_does_not_count_and_the_next_record_does() throws IOException {
        var disk = new Disk();
        var journal = Journal.open(disk, SECRET);
        record(journal, "a", "一");
        disk.forcesFail = true;
        assertThatThrownBy(() -> journal.record(Map.of("b", "二".getBytes(UTF_8)))).isInstanceOf(IOException.class);
        disk.forcesFail = false;
        record(journal, "c", "三");
        assertThat(texts(Journal.open(disk, SECRET))).containsExactly("a 一 confirmed", "c 三 confirmed");
    }

    private Path file() {
        return dir.resolve("outbox.journal");
    }

    private Journal open() throws IOException {
        return Journal.open(new JournalFile(file()), SECRET);
    }

    private static void record(Journal journal, String id, String text) throws IOException {
        journal.record(Map.of(id, text.getBytes(UTF_8)));
        journal.confirm(List.of(id));
    }

    private static List<String> texts(Journal journal) {
        return journal.entries().stream()
                .map(entry -> entry.id() + " " + new String(entry.snapshot(), UTF_8) + (entry.confirmed() ? " confirmed" : " open")).toList();
    }

    /** Loses what was not forced, as a disk may when the power goes. */
    private static final class Disk implements JournalMedium {

        private byte[] bytes = {};
        private boolean forcesFail;

        @Override
        public byte[] read() {
            return bytes.clone();
        }

        @Override
        public void append(byte[] more) {
            bytes = Arrays.copyOf(bytes, bytes.length + more.length);
            System.arraycopy(more, 0, bytes, bytes.length - more.length, more.length);
        }

        @Override
        public void force() throws IOException {
            if (forcesFail) {
                throw new IOException("Input/output error");
            }
        }

        @Override
        public void replace(byte[] all) {
            bytes = all.clone();
        }

        @Override
        public void setAside() {
            throw new AssertionError("nothing was damaged");
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
