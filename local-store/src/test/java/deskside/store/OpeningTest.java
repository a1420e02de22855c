package deskside.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import deskside.domain.sync.Command;
import deskside.store.StoreUnavailable.Kind;
import deskside.testkit.TestClock;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders that cannot be opened, and what is said about them. */
class OpeningTest {

    @TempDir
    Path dir;

    @Test
    void a_second_desk_on_the_same_folder_is_told_so_and_harms_nothing() {
        try (var first = open()) {
            assertThat(refusal()).satisfies(e -> {
                assertThat(e.kind()).isEqualTo(Kind.IN_USE);
                assertThat(e).hasMessageContaining("Another Deskside is using the data folder").hasMessageContaining("close it");
            });
            first.settings().put("theme", "dark");
            assertThat(first.settings().get("theme")).contains("dark");
        }
        open().close();
    }

    @Test
    void what_was_written_is_there_after_reopening() {
        try (var store = open()) {
            enqueue(store);
            store.settings().put("theme", "dark");
        }
        try (var store = open()) {
            assertThat(store.outbox().pending()).hasSize(1);
            assertThat(store.settings().get("theme")).contains("dark");
        }
    }

    @Test
    void a_damaged_file_is_recognised_and_only_moved_when_asked() throws IOException {
        try (var store = open()) {
            enqueue(store);
            store.settings().put("theme", "dark");
        }
        var file = dir.resolve("desk.mv.db");
        var damaged = Files.readAllBytes(file);
        new Random(7).nextBytes(damaged);
        System.arraycopy("H2encrypt\n".getBytes(UTF_8), 0, damaged, 0, 10);
        Files.write(file, damaged);
        assertThat(refusal().kind()).isEqualTo(Kind.DAMAGED);
        assertThat(file).hasBinaryContent(damaged);

        var aside = LocalStore.setAside(dir, new TestClock()).orElseThrow();
        assertThat(aside).hasFileName("desk.damaged-20260706T010000Z.mv.db").hasBinaryContent(damaged);
        try (var store = open()) {
            assertThat(store.outbox().pending()).as("the queue is in the journal, too").hasSize(1);
            assertThat(store.settings().get("theme")).as("the rest begins anew").isEmpty();
        }
    }

    /** What is left may be a whole file of an earlier moment: then it opens, and what was queued since comes from the journal. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.02, 0.1, 0.34, 0.5, 0.9})
    void a_cut_off_file_is_recognised_as_damaged_or_loses_nothing_of_the_queue(double left) throws IOException {
        try (var store = open()) {
            enqueue(store);
        }
        var file = dir.resolve("desk.mv.db");
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate((long) (channel.size() * left));
        }
        var refusal = refusal();
        if (refusal != null) {
            assertThat(refusal.kind()).isEqualTo(Kind.DAMAGED);
            assertThat(file).exists();
        } else {
            try (var store = open()) {
                assertThat(store.outbox().pending()).hasSize(1);
            }
        }
    }

    @Test
    void a_wrong_key_is_not_taken_for_damage() throws IOException {
        open().close();
        Files.write(dir.resolve("desk.key"), new byte[32]);
        assertThat(refusal()).hasMessageContaining("The key does not belong to the data").extracting(StoreUnavailable::kind)
                .isEqualTo(Kind.WRONG_KEY);
    }

    @Test
    void half_a_key_is_a_wrong_key() throws IOException {
        open().close();
        Files.write(dir.resolve("desk.key"), new byte[16]);
        assertThat(refusal().kind()).isEqualTo(Kind.WRONG_KEY);
    }

    @Test
    void a_missing_key_is_not_replaced_by_a_new_one() throws IOException {
        open().close();
        Files.delete(dir.resolve("desk.key"));
        assertThat(refusal()).hasMessageContaining("is missing").extracting(StoreUnavailable::kind).isEqualTo(Kind.WRONG_KEY);
        assertThat(dir.resolve("desk.key")).doesNotExist();
    }

    @Test
    void the_key_can_be_read_by_its_owner_only() throws IOException {
        open().close();
        Assumptions.assumeTrue(Files.getFileStore(dir).supportsFileAttributeView("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("desk.key")))).isEqualTo("rw-------");
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        var file = Files.createFile(dir.resolve("file"));
        var refusal = catchThrowableOfType(StoreUnavailable.class, () -> LocalStore.open(file.resolve("desk"), Optional.empty()));
        assertThat(refusal.kind()).isEqualTo(Kind.NOT_WRITABLE);
        assertThat(refusal).hasMessageContaining("check its permissions");
    }

    @Test
    void a_folder_without_write_permission_is_named() throws IOException {
        open().close();
        Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(dir), "this user may write everywhere");
        try {
            assertThat(refusal().kind()).isEqualTo(Kind.NOT_WRITABLE);
        } finally {
            Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void data_of_a_newer_deskside_is_left_alone() throws Exception {
        open().close();
        var password = HexFormat.of().formatHex(Files.readAllBytes(dir.resolve("desk.key"))) + " desk";
        try (var connection = DriverManager.getConnection("jdbc:h2:async:" + dir.resolve("desk") + ";CIPHER=AES", "desk", password);
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into "flyway_schema_history"
                    select 99, '99', 'later', "type", 'V99__later.sql', 1, "installed_by", "installed_on", 1, true from "flyway_schema_history"
                    where "version" = '1'
                    """);
        }
        assertThat(refusal().kind()).isEqualTo(Kind.NEWER_VERSION);
    }

    private LocalStore open() {
        return LocalStore.open(dir, Optional.empty());
    }

    private StoreUnavailable refusal() {
        return catchThrowableOfType(StoreUnavailable.class, () -> open().close());
    }

    private static void enqueue(LocalStore store) {
        store.outbox().enqueue(new Command.CloseConversation("id-1", "k-1"), "agent-lin", false, TestClock.START, TestClock.START);
    }
}
