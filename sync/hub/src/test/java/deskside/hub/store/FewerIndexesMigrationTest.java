package deskside.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.domain.conversation.Message;
import deskside.domain.sync.EntityType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A hub that has worked before V14 goes on with all that it knows. */
final class FewerIndexesMigrationTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_was_there_is_there(TestDatabase kind) throws SQLException {
        Flyway.configure().dataSource(kind.url(folder), kind.user(), "").locations("classpath:deskside/hub/migration").target("13").load().migrate();
        try (var connection = DriverManager.getConnection(kind.url(folder), kind.user(), "")) {
            fill(connection);
        }
        try (var database = kind.open(folder)) {
            var fresh = database.read(tx -> tx.feed().page(0, tx.feed().end(), 10));
            assertThat(fresh.rows()).extracting(row -> row.seq() + " " + row.id() + " " + row.version())
                    .containsExactly("2 m-1 1", "3 c-1 2", "5 a-1 3");
            assertThat(database.read(tx -> tx.feed().page(0, 0, 10)).rows()).hasSize(5);
            assertThat(database.<Long>read(tx -> tx.entities().changesOf(EntityType.ARTICLE))).isEqualTo(3);

            assertThat(database.<Boolean>read(tx -> tx.messages().isTold("parcel SF1"))).isTrue();
            assertThat(database.<List<Message>>read(tx -> tx.messages().ofConversation("c-1"))).singleElement()
                    .satisfies(message -> assertThat(message.commandId()).isEqualTo("command-1"));
            assertThat(database.read(tx -> tx.commands().find("command-1")).orElseThrow().receipt().receipt()).isEqualTo("receipt-1");
            assertThat(database.<Long>read(tx -> tx.commands().lastSequence("d-1", "conversation/c-1"))).isEqualTo(7);
        }
    }

    /** What two hubs do at the same moment must not be done twice: these indexes stay. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_last_defences_stay(TestDatabase kind) throws SQLException {
        try (var _ = kind.open(folder); var connection = DriverManager.getConnection(kind.url(folder), kind.user(), "")) {
            fill(connection, "insert into told_event (about, message_id) values ('parcel SF1', 'm-1')");
            for (var refused : List.of(COMMAND, MESSAGE.replace("m-1", "m-2"), "insert into told_event (about, message_id) values ('parcel SF1', 'm-1')",
                    "insert into told_event (about, message_id) values ('parcel SF2', 'm-9')",
                    "insert into channel_message (external_id, content_hash, message_id) values ('e-1', 'hash', 'm-9')")) {
                assertThatThrownBy(() -> run(connection, refused)).as(refused).isInstanceOf(SQLException.class);
            }
        }
    }

    private static final String MESSAGE = """
            insert into message (id, conversation_id, seq, sender, author_id, text, sent_at, command_id, about)
            values ('m-1', 'c-1', 1, 'AGENT', 'u-1', '到了', timestamp with time zone '2026-11-01 10:00:00+00:00', 'command-1', 'parcel SF1')""";
    private static final String COMMAND = """
            insert into command (command_id, device_id, account_id, aggregate, aggregate_seq, type, payload_hash, outcome, receipt, executed_at) values
            ('command-1', 'd-1', 'u-1', 'conversation/c-1', 7, 'sendReply', 'hash', 'EXECUTED', 'receipt-1', timestamp with time zone '2026-11-01 10:00:00+00:00')""";

    private static void fill(Connection connection, String... more) throws SQLException {
        run(connection, "insert into account (id, login, display_name, role, password_hash) values ('u-1', 'lin', '林晓', 'agent', '')");
        run(connection, """
                insert into conversation (id, version, customer_id, channel, language, status, handed_over, opened_at, last_message_at, last_text, last_message_seq)
                values ('c-1', 2, 'k-1', 'app', 'zh', 'OPEN', true, timestamp with time zone '2026-11-01 10:00:00+00:00',
                    timestamp with time zone '2026-11-01 10:00:00+00:00', '到了', 1)""");
        run(connection, MESSAGE);
        run(connection, COMMAND);
        run(connection, "insert into command_sequence (device_id, aggregate, last_seq) values ('d-1', 'conversation/c-1', 7)");
        if (more.length > 0) {
            run(connection, more[0]);
            return;
        }
        run(connection, """
                insert into entity (entity_type, entity_id, version, state, body) values
                ('message', 'm-1', 1, 'UPSERT', '{}'), ('conversation', 'c-1', 2, 'UPSERT', '{}'), ('article', 'a-1', 3, 'TOMBSTONE', null)""");
        run(connection, """
                insert into feed (seq, group_no, entity_type, entity_id) values
                (1, 1, 'conversation', 'c-1'), (2, 2, 'message', 'm-1'), (3, 2, 'conversation', 'c-1'), (4, 4, 'article', 'a-1'), (5, 5, 'article', 'a-1')""");
        run(connection, "update feed_head set last_seq = 5");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
