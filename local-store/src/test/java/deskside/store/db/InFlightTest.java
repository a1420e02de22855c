package deskside.store.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.store.journal.Journal;
import deskside.store.journal.JournalFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of commands on their way, also by a desk that is started after one that died. */
class InFlightTest {

    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");
    private static final byte[] SECRET = new byte[32];

    @TempDir
    Path dir;

    private final RowSeal seal = new RowSeal(SECRET);
    private final AtomicBoolean refusing = new AtomicBoolean();
    private final StoreSteps steps = new StoreSteps() {
        @Override
        public void beforeCommit() {
            if (refusing.get()) {
                throw new IllegalStateException("no commit");
            }
        }
    };
    private Database database;
    private OutboxJournal journal;
    private H2Outbox outbox;

    @BeforeEach
    void open() throws IOException {
        database = Database.inMemory("jdbc:h2:mem:flight-" + System.nanoTime(), steps);
        journal = new OutboxJournal(Journal.open(new JournalFile(dir.resolve("outbox.journal")), SECRET));
        outbox = outbox();
        IntStream.rangeClosed(1, 4).forEach(i -> outbox.enqueue(new Command.SendReply("id-" + i, "k-" + i, "第 " + i + " 条", 1, null), "lin", false, NOW,
                NOW.plus(Duration.ofHours(2))));
    }

    @AfterEach
    void close() {
        database.close(journal::close);
    }

    @Test
    void the_rows_of_the_commands_are_not_written_for_it() {
        var before = rows();
        outbox.markSending(List.of("id-1", "id-2", "id-3", "id-4"));
        assertThat(outbox.pending()).extracting(OutboxItem::state).containsOnly(OutboxState.SENDING);
        assertThat(outbox.due("lin", NOW, 9)).isEmpty();
        assertThat(rows()).isEqualTo(before);
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void a_desk_that_is_started_after_one_that_died_knows_what_was_on_its_way_and_counts_the_attempt_once() {
        outbox.markSending(List.of("id-1", "id-2", "id-3"));
        outbox.settle("id-1", OutboxState.ACKED, "r-1", null, NOW);
        outbox.takeBack(List.of("id-2"));

        var again = outbox();

        assertThat(states(again)).containsExactly(tuple("id-2", OutboxState.READY, 0), tuple("id-3", OutboxState.SENDING, 1), tuple("id-4", OutboxState.READY, 0));
        again.recoverInterrupted();
        again.recoverInterrupted();
        assertThat(states(again)).containsExactly(tuple("id-2", OutboxState.READY, 0), tuple("id-3", OutboxState.READY, 1), tuple("id-4", OutboxState.READY, 0));
        assertThat(again.find("id-1").orElseThrow().state()).isEqualTo(OutboxState.ACKED);
        assertThat(requests()).isZero();
    }

    @Test
    void two_requests_are_told_apart_and_each_is_forgotten_with_its_last_command() {
        outbox.markSending(List.of("id-1", "id-2"));
        outbox.markSending(List.of("id-2", "id-3"));
        assertThat(requests()).isEqualTo(2);
        outbox.settle("id-3", OutboxState.ACKED, "r-3", null, NOW);
        assertThat(requests()).isEqualTo(1);
        outbox.retryLater("id-1", "没有网络", NOW.plusSeconds(5));
        outbox.moveBehind("conversation:k-2", 7);
        assertThat(requests()).isZero();
        assertThat(states(outbox)).containsExactly(tuple("id-1", OutboxState.READY, 1), tuple("id-2", OutboxState.READY, 1), tuple("id-4", OutboxState.READY, 0));
    }

    @Test
    void what_comes_to_nothing_with_its_transaction_is_not_on_its_way() {
        outbox.markSending(List.of("id-1"));
        refusing.set(true);
        assertThatThrownBy(() -> outbox.markSending(List.of("id-2"))).hasMessage("no commit");
        assertThatThrownBy(() -> outbox.settle("id-1", OutboxState.ACKED, "r-1", null, NOW)).hasMessage("no commit");
        refusing.set(false);
        assertThat(states(outbox)).contains(tuple("id-1", OutboxState.SENDING, 1), tuple("id-2", OutboxState.READY, 0));
    }

    private H2Outbox outbox() {
        return new H2Outbox(database, journal, seal, new CommittedEvents(), AttachmentFiles.NONE);
    }

    private static List<Tuple> states(H2Outbox outbox) {
        return outbox.pending().stream().map(item -> tuple(item.command().commandId(), item.state(), item.attempts())).toList();
    }

    private List<String> rows() {
        return database.read(handle -> handle.createQuery("select command_id || state || attempts || revision from outbox order by place").mapTo(String.class).list());
    }

    private int requests() {
        return database.read(handle -> handle.createQuery("select count(*) from outbox_in_flight").mapTo(Integer.class).one());
    }
}
