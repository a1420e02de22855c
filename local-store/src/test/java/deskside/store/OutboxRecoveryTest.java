package deskside.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.domain.sync.Change;
import deskside.domain.sync.ChangePage;
import deskside.domain.sync.Command;
import deskside.domain.sync.EntityType;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.store.StoreUnavailable.Kind;
import deskside.store.journal.Journal;
import deskside.store.journal.JournalFile;
import deskside.testkit.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue is there twice: whatever happens to one of the two, it is whole again after the next start. */
class OutboxRecoveryTest {

    private static final Instant NOW = TestClock.START;

    @TempDir
    Path dir;

    @Test
    void the_queue_comes_back_from_the_journal_when_the_database_is_gone() throws IOException {
        List<OutboxItem> before;
        try (var store = open()) {
            for (var i = 1; i <= 6; i++) {
                reply(store, "id-" + i, "k-" + i % 2, "回复" + i);
            }
            store.outbox().markSending("id-1");
            store.outbox().settle("id-2", OutboxState.ACKED, "receipt-2", null, NOW);
            store.outbox().settle("id-3", OutboxState.HELD, null, "held.tooOld|10", NOW);
            before = store.outbox().pending().stream().map(OutboxRecoveryTest::atRest).toList();
        }
        Files.delete(dir.resolve("desk.mv.db"));
        try (var store = open()) {
            assertThat(store.outbox().pending()).containsExactlyElementsOf(before);
            assertThat(store.outbox().due("agent-lin", NOW, 9)).extracting(item -> item.command().commandId())
                    .as("the same order as before").containsExactly("id-1", "id-4", "id-6");
            assertThat(reply(store, "id-7", "k-1", "接着说").aggregateSeq()).as("places go on").isEqualTo(4);
        }
    }

    @Test
    void places_that_were_moved_are_moved_in_the_journal_too() throws IOException {
        try (var store = open()) {
            reply(store, "id-1", "k-1", "一");
            reply(store, "id-2", "k-1", "二");
            store.outbox().moveBehind("conversation:k-1", 7);
        }
        Files.delete(dir.resolve("desk.mv.db"));
        try (var store = open()) {
            assertThat(store.outbox().pending()).extracting(OutboxItem::aggregateSeq).containsExactly(8L, 9L);
            assertThat(reply(store, "id-3", "k-1", "三").aggregateSeq()).isEqualTo(10);
        }
    }

    @Test
    void what_was_decided_after_a_backup_of_the_database_is_not_undone_by_restoring_it() throws IOException {
        try (var store = open()) {
            reply(store, "id-1", "k-1", "一");
            reply(store, "id-2", "k-2", "二");
            store.outbox().settle("id-2", OutboxState.HELD, null, "held.tooOld|10", NOW);
        }
        Files.copy(dir.resolve("desk.mv.db"), dir.resolve("backup"));
        try (var store = open()) {
            store.outbox().settle("id-1", OutboxState.DROPPED, null, null, NOW);
            store.outbox().release("id-2", NOW.plus(Duration.ofHours(9)));
            reply(store, "id-3", "k-1", "三");
        }
        Files.copy(dir.resolve("backup"), dir.resolve("desk.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        try (var store = open()) {
            assertThat(store.outbox().find("id-1").orElseThrow().state()).isEqualTo(OutboxState.DROPPED);
            assertThat(store.outbox().find("id-2").orElseThrow()).satisfies(item -> {
                assertThat(item.state()).isEqualTo(OutboxState.READY);
                assertThat(item.notAfter()).isEqualTo(NOW.plus(Duration.ofHours(9)));
            });
            assertThat(store.outbox().find("id-3").orElseThrow().aggregateSeq()).isEqualTo(2);
            assertThat(reply(store, "id-4", "k-1", "四").aggregateSeq()).isEqualTo(3);
        }
    }

    @Test
    void what_was_dropped_when_the_desk_died_stays_dropped_although_the_database_is_restored_later() throws IOException {
        try (var store = open()) {
            reply(store, "id-1", "k-1", "一");
        }
        Files.copy(dir.resolve("desk.mv.db"), dir.resolve("backup"));
        try (var store = open()) {
            store.outbox().settle("id-1", OutboxState.DROPPED, null, null, NOW);
        }
        // as after a crash between the commit and its confirmation
        journalled("id-1", snapshotOf("id-1"));
        open().close();
        Files.copy(dir.resolve("backup"), dir.resolve("desk.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        try (var store = open()) {
            assertThat(store.outbox().find("id-1").orElseThrow().state()).isEqualTo(OutboxState.DROPPED);
        }
    }

    @Test
    void a_command_that_nobody_was_told_about_waits_for_a_person() throws IOException {
        try (var store = open()) {
            reply(store, "id-1", "k-1", "一");
        }
        // as after a crash between the journal and the commit
        var snapshot = snapshotOf("id-1").replace("\"agent-lin\"", "\"agent-zhou\"");
        journalled("id-9", snapshot.replace(commandOf("id-1"), commandOf("id-9")).replace("\"aggregateSeq\":1", "\"aggregateSeq\":2"));
        try (var store = open()) {
            assertThat(store.outbox().find("id-9").orElseThrow()).satisfies(item -> {
                assertThat(item.state()).isEqualTo(OutboxState.HELD);
                assertThat(item.lastError()).isEqualTo("held.interrupted");
            });
            assertThat(store.outbox().find("id-1").orElseThrow().state()).isEqualTo(OutboxState.READY);
        }
    }

    @Test
    void a_row_that_was_changed_outside_is_noticed_and_restored() throws IOException, SQLException {
        try (var store = open()) {
            reply(store, "id-1", "k-1", "好的，马上处理");
            reply(store, "id-2", "k-2", "请稍等");
        }
        for (var tampering : List.of(
                "update outbox set payload = (select payload from outbox where command_id = 'id-2') where command_id = 'id-1'",
                "update outbox set not_after = not_after + 3600000000000 where command_id = 'id-1'",
                "update outbox set agent_id = 'agent-zhou' where command_id = 'id-1'",
                "update outbox set state = 'ACKED' where command_id = 'id-1'",
                "update outbox set revision = 9 where command_id = 'id-1'",
                "update outbox set aggregate = 'conversation:k-9' where command_id = 'id-1'",
                "update outbox set conversation_id = 'k-9' where command_id = 'id-1'",
                "update outbox set state = 'NONSENSE' where command_id = 'id-1'",
                "update outbox set payload = X'00' where command_id = 'id-1'",
                "delete from outbox where command_id = 'id-1'")) {
            sql(tampering);
            try (var store = open()) {
                assertThat(store.outbox().pending()).as(tampering).extracting(item -> text(item))
                        .containsExactlyInAnyOrder("id-1 agent-lin 好的，马上处理 READY " + NOW, "id-2 agent-lin 请稍等 READY " + NOW);
            }
        }
    }

    @Test
    void a_changed_row_that_is_nowhere_else_is_not_sent_and_the_person_is_told() throws IOException, SQLException {
        try (var store = open()) {
            reply(store, "id-1", "k-1", "好的");
        }
        sql("update outbox set not_after = 1 where command_id = 'id-1'");
        Files.delete(dir.resolve("outbox.journal"));
        assertThatThrownBy(() -> open().close()).isInstanceOfSatisfying(StoreUnavailable.class,
                e -> assertThat(e.kind()).isEqualTo(Kind.DAMAGED));
        assertThat(LocalStore.setAside(dir, InstantSource.fixed(NOW))).as("it is kept").get().satisfies(path -> assertThat(path).exists());
        open().close();
    }

    @Test
    void rows_of_an_earlier_version_get_their_seal() throws IOException, SQLException {
        try (var store = open()) {
            reply(store, "id-1", "k-1", "好的");
        }
        sql("update outbox set seal = null where command_id = 'id-1'");
        Files.delete(dir.resolve("outbox.journal"));
        try (var store = open()) {
            assertThat(store.outbox().pending()).hasSize(1);
        }
    }

    @Test
    void a_journal_that_is_lost_is_made_anew_from_the_database() throws IOException {
        try (var store = open()) {
            reply(store, "id-1", "k-1", "一");
            reply(store, "id-2", "k-1", "二");
            reply(store, "id-3", "k-2", "三");
            store.outbox().settle("id-1", OutboxState.HELD, null, "held.tooOld|10", NOW);
        }
        Files.delete(dir.resolve("outbox.journal"));
        open().close();
        Files.delete(dir.resolve("desk.mv.db"));
        try (var store = open()) {
            assertThat(store.outbox().pending()).extracting(item -> item.command().commandId() + " " + item.state())
                    .containsExactly("id-1 HELD", "id-2 READY", "id-3 READY");
        }
    }

    @Test
    void a_redacted_conversation_leaves_the_journal_too() throws IOException {
        try (var store = open()) {
            reply(store, "id-1", "k-1", "一");
            reply(store, "id-2", "k-1", "二");
            reply(store, "id-3", "k-2", "三");
            store.outbox().settle("id-1", OutboxState.ACKED, "r", null, NOW);
            store.outbox().settle("id-3", OutboxState.ACKED, "r", null, NOW);
            store.replica().apply(new ChangePage(List.of(new Change(9, EntityType.CONVERSATION, "k-1", 9, Change.Op.REDACT, null)), "c", false, NOW),
                    NOW);
        }
        assertThat(journalledIds()).as("id-2 is still owed").containsExactly("id-2", "id-3");
    }

    @Test
    void what_was_to_leave_the_journal_when_the_desk_died_leaves_it_with_the_next_start() throws IOException {
        try (var store = open()) {
            reply(store, "id-1", "k-1", "一");
            reply(store, "id-2", "k-2", "二");
            store.outbox().settle("id-2", OutboxState.ACKED, "r", null, NOW);
            store.replica().apply(new ChangePage(List.of(new Change(9, EntityType.CONVERSATION, "k-1", 9, Change.Op.REDACT, null)), "c", false, NOW),
                    NOW);
        }
        var words = snapshotOf("id-1");
        try (var store = open()) {
            store.outbox().settle("id-1", OutboxState.ACKED, "r", null, NOW);
        }
        assertThat(journalledIds()).containsExactly("id-2");
        journalled("id-1", words.replace("\"READY\"", "\"ACKED\""));
        open().close();
        assertThat(journalledIds()).containsExactly("id-2");
    }

    @Test
    void the_journal_does_not_grow_for_ever() throws IOException {
        var text = "很长的回复".repeat(400);
        try (var store = open()) {
            for (var i = 0; i < 120; i++) {
                reply(store, "id-" + i, "k-1", text);
                store.outbox().settle("id-" + i, OutboxState.ACKED, "r", null, NOW.plus(Duration.ofDays(i)));
            }
            reply(store, "last", "k-1", text);
        }
        assertThat(Files.size(dir.resolve("outbox.journal"))).isLessThan(600 << 10);
        assertThat(journalledIds()).contains("last", "id-119").doesNotContain("id-3");
    }

    private static OutboxItem atRest(OutboxItem item) {
        return new OutboxItem(item.command(), item.agentId(), item.aggregateSeq(), item.offline(), item.createdAt(), item.notAfter(),
                item.state() == OutboxState.SENDING ? OutboxState.READY : item.state(), 0, null, item.lastError(), item.receipt(), null);
    }

    private static String text(OutboxItem item) {
        var reply = (Command.SendReply) item.command();
        return reply.commandId() + " " + item.agentId() + " " + reply.text() + " " + item.state() + " " + item.notAfter();
    }

    private LocalStore open() {
        return LocalStore.open(dir, Optional.empty());
    }

    private static OutboxItem reply(LocalStore store, String id, String conversationId, String text) {
        return store.outbox().enqueue(new Command.SendReply(id, conversationId, text, 1, null), "agent-lin", false, NOW, NOW);
    }

    private byte[] secret() throws IOException {
        return Files.readAllBytes(dir.resolve("desk.key"));
    }

    private void sql(String statement) throws IOException, SQLException {
        var password = HexFormat.of().formatHex(secret()) + " desk";
        try (var connection = DriverManager.getConnection("jdbc:h2:async:" + dir.resolve("desk") + ";CIPHER=AES;MAX_COMPACT_TIME=0", "desk", password);
                var sql = connection.createStatement()) {
            assertThat(sql.executeUpdate(statement)).isEqualTo(1);
        }
    }

    private List<String> journalledIds() throws IOException {
        try (var journal = Journal.open(new JournalFile(dir.resolve("outbox.journal")), secret())) {
            return journal.entries().stream().map(Journal.Entry::id).toList();
        }
    }

    private String snapshotOf(String id) throws IOException {
        try (var journal = Journal.open(new JournalFile(dir.resolve("outbox.journal")), secret())) {
            return new String(journal.find(id).orElseThrow().snapshot(), UTF_8);
        }
    }

    private void journalled(String id, String snapshot) throws IOException {
        try (var journal = Journal.open(new JournalFile(dir.resolve("outbox.journal")), secret())) {
            journal.record(Map.of(id, snapshot.getBytes(UTF_8)));
        }
    }

    /** The command inside a snapshot is JSON in base64. */
    private static String commandOf(String id) {
        var json = "{\"commandId\":\"%s\",\"conversationId\":\"k-1\",\"text\":\"一\",\"seenSeq\":1,\"suggestionId\":null}".formatted(id);
        return Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
    }
}
