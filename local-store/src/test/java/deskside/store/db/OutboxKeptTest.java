package deskside.store.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.store.journal.Journal;
import deskside.store.journal.JournalFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An outbox after years of use. */
class OutboxKeptTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration TERM = Duration.ofHours(2);
    private static final int CONVERSATIONS = 40;
    private static final int OLD = 20_000;
    private static final byte[] SECRET = new byte[32];

    @TempDir
    Path dir;

    private final RowSeal seal = new RowSeal(SECRET);
    private final OutboxTable table = new OutboxTable(seal, new InFlight());
    private Database database;
    private OutboxJournal journal;
    private H2Outbox outbox;

    @BeforeEach
    void open() throws IOException {
        database = Database.inMemory("jdbc:h2:mem:kept-" + System.nanoTime(), StoreSteps.NONE);
        journal = new OutboxJournal(Journal.open(new JournalFile(dir.resolve("outbox.journal")), SECRET));
        outbox = new H2Outbox(database, journal, seal, new CommittedEvents(), AttachmentFiles.NONE);
    }

    @AfterEach
    void close() {
        database.close(journal::close);
    }

    @Test
    void a_start_reads_what_waits_and_nothing_that_is_settled() {
        settledLongAgo(OLD);
        outbox.enqueue(reply("waits", 1), "lin", false, NOW, NOW.plus(TERM));
        outbox.enqueue(reply("done", 2), "lin", false, NOW, NOW.plus(TERM));
        outbox.settle("done", OutboxState.ACKED, "r", null, NOW);

        var recovered = OutboxRecovery.run(database, journal, seal);

        assertThat(recovered.isNothing()).isTrue();
        assertThat(recovered.read()).isEqualTo(1);
        assertThat(rows()).isEqualTo(OLD + 2);
    }

    @Test
    void a_settled_row_that_was_changed_is_again_what_the_journal_says_in_its_place() {
        for (var id : new String[] {"first", "second", "third"}) {
            outbox.enqueue(reply(id, 1), "lin", false, NOW, NOW.plus(TERM));
            outbox.settle(id, OutboxState.ACKED, "receipt of " + id, null, NOW);
        }
        var before = outbox.recent(9);
        database.write(handle -> handle.execute("update outbox set receipt = 'another' where command_id = 'second'"));

        assertThat(OutboxRecovery.run(database, journal, seal).read()).isZero();

        assertThat(outbox.recent(9)).isEqualTo(before);
    }

    @Test
    void settled_commands_go_after_a_month_a_few_at_a_time_but_for_the_newest_and_no_place_is_given_twice() {
        settledLongAgo(OLD);
        assertThat(outbox.forgetOld(100)).as("nothing is a month older than the latest settlement").isZero();
        outbox.enqueue(reply("first", 1), "lin", false, NOW, NOW.plus(TERM));
        outbox.settle("first", OutboxState.REJECTED, null, "no", NOW);
        outbox.enqueue(reply("waits", 1), "lin", false, NOW, NOW.plus(TERM));

        assertThat(outbox.forgetOld(100)).isEqualTo(100);
        assertThat(outbox.find("old-99")).as("the oldest first").isEmpty();
        assertThat(outbox.find("old-100")).isPresent();
        var steps = 1;
        while (outbox.forgetOld(5_000) > 0) {
            steps++;
        }

        assertThat(steps).isEqualTo(5);
        assertThat(rows()).isEqualTo(Outbox.KEPT_NEWEST);
        assertThat(outbox.recent(2)).extracting(item -> item.command().commandId()).containsExactly("waits", "first");
        assertThat(outbox.pending()).hasSize(1);
        assertThat(outbox.enqueue(reply("next", 1), "lin", false, NOW, NOW.plus(TERM)).aggregateSeq()).isEqualTo(OLD / CONVERSATIONS + 3);
    }

    @Test
    void a_settled_row_that_was_changed_is_forgotten_when_it_is_read_and_fails_no_list() {
        settledLongAgo(3);
        database.write(handle -> handle.execute("update outbox set receipt = 'another' where command_id = 'old-1'"));

        assertThat(outbox.recent(9)).extracting(item -> item.command().commandId()).containsExactly("old-2", "old-0");
        assertThat(outbox.find("old-1")).isEmpty();
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void a_row_that_is_changed_while_it_waits_says_what_was_sealed_or_is_noticed() {
        var queued = outbox.enqueue(reply("waits", 1), "lin", false, NOW, NOW.plus(TERM));
        outbox.enqueue(reply("other", 2), "lin", false, NOW, NOW.plus(TERM));
        database.write(handle -> handle.execute("update outbox set payload = (select payload from outbox where command_id = 'other'), not_after = 1, agent_id = 'zhou'"
                + " where command_id = 'waits'"));
        assertThat(outbox.find("waits")).contains(queued);

        database.write(handle -> handle.execute("update outbox set seal = (select seal from outbox where command_id = 'other') where command_id = 'waits'"));
        assertThatThrownBy(() -> outbox.pending()).isInstanceOf(DamagedRow.class);
    }

    @Test
    void a_state_that_nobody_decided_is_noticed_although_the_row_was_checked_before() {
        outbox.enqueue(reply("waits", 1), "lin", false, NOW, NOW.plus(TERM));
        assertThat(outbox.pending()).hasSize(1);
        database.write(handle -> handle.execute("update outbox set state = 'HELD' where command_id = 'waits'"));

        assertThatThrownBy(() -> outbox.pending()).isInstanceOf(DamagedRow.class);
    }

    @Test
    void what_the_engine_alone_knows_is_read_from_the_row_each_time() {
        outbox.enqueue(reply("waits", 1), "lin", false, NOW, NOW.plus(TERM));
        outbox.markSending("waits");
        assertThat(outbox.pending()).singleElement().extracting(OutboxItem::state, OutboxItem::attempts).containsExactly(OutboxState.SENDING, 1);
        outbox.retryLater("waits", "no line", NOW.plusSeconds(9));

        assertThat(outbox.pending()).singleElement().extracting(OutboxItem::state, OutboxItem::attempts, OutboxItem::nextAttemptAt, OutboxItem::lastError)
                .containsExactly(OutboxState.READY, 1, NOW.plusSeconds(9), "no line");
    }

    @Test
    void what_comes_back_from_the_journal_takes_its_place_from_a_row_that_cannot_be_told_any_more() {
        outbox.enqueue(reply("waits", 1), "lin", false, NOW, NOW.plus(TERM));
        database.write(handle -> handle.execute("update outbox set command_id = 'w?its', state = '?EADY' where command_id = 'waits'"));

        assertThat(OutboxRecovery.run(database, journal, seal).refilled()).isEqualTo(1);

        assertThat(outbox.pending()).singleElement().satisfies(item -> {
            assertThat(item.command()).isEqualTo(reply("waits", 1));
            assertThat(item.aggregateSeq()).isEqualTo(1);
        });
        assertThat(rows()).isEqualTo(1);
    }

    /** As a desk has them after years: in the file, and long gone from the journal. */
    private void settledLongAgo(int count) {
        database.write(handle -> {
            for (var i = 0; i < count; i++) {
                var at = NOW.minus(Outbox.KEPT).minusSeconds(1 + count - i);
                table.restore(handle, new RevisedItem(2, new OutboxItem(reply("old-" + i, i), "lin", 1 + i / CONVERSATIONS, false, at, at.plus(TERM),
                        OutboxState.ACKED, 1, null, null, "receipt", at)));
            }
            return count;
        });
    }

    private int rows() {
        return database.read(handle -> handle.createQuery("select count(*) from outbox").mapTo(Integer.class).one());
    }

    private static Command reply(String id, int conversation) {
        return new Command.SendReply(id, "k-" + conversation % CONVERSATIONS, "您好，" + id, 1, null);
    }
}
