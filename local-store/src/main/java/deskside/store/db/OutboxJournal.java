package deskside.store.db;

import deskside.domain.sync.DeskOutOfUse;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.StoreFailure;
import deskside.store.journal.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outbox's items in the journal. Used by the database's writing thread only, from within its transactions; a disk that fails ends in
 * {@link UncheckedIOException}, which ends the transaction.
 */
public final class OutboxJournal {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxJournal.class);
    /** From here on it is looked whether settled items can be left out. */
    private static final long REWRITE_FROM = 256 << 10;
    /** Settled items stay that much longer, so that a database from an earlier backup learns that they are done. */
    private static final Duration KEEP_SETTLED = Duration.ofDays(7);

    private final Journal journal;
    /** Recorded by a transaction whose end is not known yet, with what counted before. */
    private final Map<String, Optional<Journal.Entry>> open = new LinkedHashMap<>();
    /** Of the transaction that runs, not on the disk yet. */
    private final Map<String, RevisedItem> recorded = new LinkedHashMap<>();
    /** When each was settled, if it was: to be asked of all of them whenever the journal is made smaller, while somebody waits. */
    private final Map<String, Optional<Instant>> settledAt = new HashMap<>();
    private boolean taking = true;
    private long rewriteAt = REWRITE_FROM;

    /** @param confirmed the transaction that made it was committed */
    record Remembered(RevisedItem revised, boolean confirmed) {

        OutboxItem item() {
            return revised.item();
        }
    }

    public OutboxJournal(Journal journal) {
        this.journal = journal;
    }

    /**
     * What is not settled, or not known to have been committed, in the order in which it was made. Of the others only the state is read: there are those of
     * {@link #KEEP_SETTLED}.
     */
    List<Remembered> unfinished() {
        return journal.entries().stream().filter(entry -> !entry.confirmed() || !OutboxItemJson.isSettled(entry.snapshot())).map(OutboxJournal::remembered).toList();
    }

    Optional<Remembered> find(String commandId) {
        return journal.find(commandId).map(OutboxJournal::remembered);
    }

    Set<String> ids() {
        return journal.ids();
    }

    private static Remembered remembered(Journal.Entry entry) {
        return new Remembered(OutboxItemJson.read(entry.snapshot()), entry.confirmed());
    }

    /**
     * Runs what a transaction does, and then puts what it has recorded on the disk itself, with one write: to be called before the commit. What an
     * earlier one recorded that came to nothing does not count from here on.
     */
    <T> T recording(Supplier<T> work) {
        withdrawOpen();
        recorded.clear();
        var result = work.get();
        if (!recorded.isEmpty()) {
            var before = new LinkedHashMap<String, Optional<Journal.Entry>>();
            recorded.keySet().forEach(id -> before.put(id, journal.find(id)));
            var snapshots = new LinkedHashMap<String, byte[]>();
            recorded.forEach((id, item) -> snapshots.put(id, OutboxItemJson.write(item)));
            run(() -> journal.record(snapshots));
            open.putAll(before);
            recorded.forEach((id, item) -> settledAt.put(id, Optional.ofNullable(item.item().settledAt())));
            recorded.clear();
        }
        return result;
    }

    /** To be called while {@link #recording}. */
    void record(RevisedItem item) {
        recorded.put(item.commandId(), item);
    }

    /** After the commit of the transaction that recorded. A disk that refuses this costs nothing but a question after a crash. */
    void confirm() {
        if (!open.isEmpty()) {
            try {
                journal.confirm(List.copyOf(open.keySet()));
            } catch (IOException e) {
                LOG.warn("the journal took a command, but not that it was committed: {}", e.getMessage());
            }
            open.clear();
        }
        shrink();
    }

    /** What a transaction that came to nothing has recorded does not count. */
    void withdrawOpen() {
        for (var entry : List.copyOf(open.entrySet())) {
            settledAt.remove(entry.getKey());
            run(() -> journal.withdraw(entry.getKey(), entry.getValue().orElse(null)));
            open.remove(entry.getKey());
        }
    }

    /** What is settled of these conversations and commands is nowhere in the journal afterwards. */
    void forgetSettled(Set<String> origins, Set<String> commandIds) {
        if (journal.entries().stream().anyMatch(entry -> isSettledIn(entry, origins, commandIds))) {
            run(() -> journal.rewrite(entry -> !isSettledIn(entry, origins, commandIds)));
        }
    }

    /**
     * As above, for what was redacted before it was settled. A disk that refuses this is told of in the log: the commands are settled all the same.
     *
     * @param origins conversations, customers or commands
     */
    void forgetRedacted(Set<String> origins) {
        try {
            if (!origins.isEmpty()) {
                forgetSettled(origins, origins);
            }
        } catch (UncheckedIOException e) {
            LOG.error("the journal still holds settled commands that were to be erased: {}", e.getMessage());
        }
    }

    void stopTaking() {
        taking = false;
    }

    /** @throws DeskOutOfUse after {@link #stopTaking} */
    void requireTaking() {
        if (!taking) {
            throw new DeskOutOfUse();
        }
    }

    /** Nothing is in the journal afterwards, whatever its state. */
    void forgetAll() {
        open.clear();
        run(() -> journal.rewrite(_ -> false));
    }

    private static boolean isSettledIn(Journal.Entry entry, Set<String> origins, Set<String> commandIds) {
        var item = remembered(entry).item();
        return item.state().isFinal()
                && (!Collections.disjoint(origins, item.command().erasedWith()) || commandIds.contains(item.command().commandId()));
    }

    private void shrink() {
        if (journal.size() < rewriteAt) {
            return;
        }
        var newest = journal.entries().stream().flatMap(entry -> settledAt(entry).stream()).max(Comparator.naturalOrder());
        try {
            journal.rewrite(entry -> isKept(settledAt(entry), newest));
            settledAt.keySet().retainAll(journal.ids());
            rewriteAt = Math.max(REWRITE_FROM, 2 * journal.size());
        } catch (IOException e) {
            LOG.warn("the journal could not be made smaller and goes on growing: {}", e.getMessage());
            rewriteAt = 2 * journal.size();
        }
    }

    private Optional<Instant> settledAt(Journal.Entry entry) {
        return settledAt.computeIfAbsent(entry.id(), _ -> Optional.ofNullable(OutboxItemJson.read(entry.snapshot()).item().settledAt()));
    }

    private static boolean isKept(Optional<Instant> settledAt, Optional<Instant> newest) {
        return settledAt.isEmpty() || newest.isEmpty() || settledAt.get().isAfter(newest.get().minus(KEEP_SETTLED));
    }

    static boolean isPending(OutboxItem item) {
        return item.state() == OutboxState.READY || item.state() == OutboxState.SENDING || item.state() == OutboxState.HELD;
    }

    public void close() {
        run(journal::close);
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
