package deskside.store.db;

import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.Reason;
import deskside.store.db.OutboxJournal.Remembered;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Makes the outbox in the database and the one in the journal agree when the desk is opened. What the journal knows to have been
 * committed wins over a row that is missing, damaged or from an earlier time; a command that was being queued when the desk died, and
 * that nobody was told about, waits for a person. Everything in one transaction. Looked at is what waits according to one of the two, or is not known to have been committed; what is settled in
 * both is not read, however much there is: a row of it that is damaged is mended from the journal by whoever reads it first.
 *
 * @param read      rows that were looked at
 * @param refilled  rows that were missing, or from an earlier time
 * @param repaired  rows whose seal did not fit
 * @param undecided of these, how many a person has to decide about
 */
public record OutboxRecovery(int read, int refilled, int repaired, int undecided) {

    /** @throws DamagedRow when a row that is still to be sent is damaged and the journal does not have it */
    public static OutboxRecovery run(Database database, OutboxJournal journal, RowSeal seal) {
        var table = new OutboxTable(seal, new InFlight());
        var redacted = new HashSet<String>();
        return database.writeDurably(handle -> journal.recording(() -> {
            var unfinished = new LinkedHashMap<String, Remembered>();
            journal.unfinished().forEach(remembered -> unfinished.put(remembered.revised().commandId(), remembered));
            table.sealOldRows(handle);
            var rows = table.rowsToRecover(handle, unfinished.keySet());
            var report = new OutboxRecovery(rows.size(), 0, 0, 0);
            for (var row : rows) {
                unfinished.remove(row.commandId());
                var remembered = journal.find(row.commandId()).orElse(null);
                report = report.plus(row.revised() == null
                        ? repair(handle, table, row, remembered)
                        : align(handle, table, journal, row.revised(), remembered));
            }
            for (var missing : unfinished.values()) {
                report = report.plus(refill(handle, table, missing));
            }
            redacted.addAll(Redaction.leftInJournal(handle, journal));
            return report;
        }), _ -> {
            journal.confirm();
            journal.forgetRedacted(redacted);
        });
    }

    public boolean isNothing() {
        return refilled + repaired == 0;
    }

    private static OutboxRecovery repair(Handle handle, OutboxTable table, OutboxTable.Row row, @Nullable Remembered remembered) {
        if (remembered == null && row.pending()) {
            throw new DamagedRow(row.commandId());
        }
        if (remembered == null) {
            // it is done, and what it said cannot be trusted
            OutboxTable.remove(handle, row.commandId());
            return new OutboxRecovery(0, 0, 1, 0);
        }
        var item = decided(remembered);
        table.mend(handle, item);
        return new OutboxRecovery(0, 0, 1, undecided(item));
    }

    /** The later decision wins, except one that the database never committed. */
    private static OutboxRecovery align(Handle handle, OutboxTable table, OutboxJournal journal, RevisedItem row, @Nullable Remembered remembered) {
        if (remembered != null && remembered.confirmed() && remembered.revised().revision() > row.revision()) {
            table.update(handle, List.of(remembered.revised()));
            return new OutboxRecovery(0, 1, 0, undecided(remembered.revised()));
        }
        var same = remembered != null && remembered.confirmed() && remembered.revised().revision() == row.revision();
        if (!same && (remembered != null || OutboxJournal.isPending(row.item()))) {
            journal.record(row);
        }
        return new OutboxRecovery(0, 0, 0, 0);
    }

    /** Settled ones are not brought back: the hub has them. */
    private static OutboxRecovery refill(Handle handle, OutboxTable table, Remembered remembered) {
        if (remembered.item().state().isFinal()) {
            return new OutboxRecovery(0, 0, 0, 0);
        }
        var item = decided(remembered);
        table.restore(handle, item);
        return new OutboxRecovery(0, 1, 0, undecided(item));
    }

    /** What nobody was told about waits for a person. */
    static RevisedItem decided(Remembered remembered) {
        var item = remembered.item();
        return remembered.confirmed() || item.state().isFinal()
                ? remembered.revised()
                : remembered.revised().next(new OutboxItem(item.command(), item.agentId(), item.aggregateSeq(), item.offline(), item.createdAt(),
                        item.notAfter(), OutboxState.HELD, 0, null, Reason.HELD_INTERRUPTED.key(), item.receipt(), null));
    }

    private static int undecided(RevisedItem item) {
        return item.item().state() == OutboxState.HELD ? 1 : 0;
    }

    private OutboxRecovery plus(OutboxRecovery more) {
        return new OutboxRecovery(read + more.read, refilled + more.refilled, repaired + more.repaired, undecided + more.undecided);
    }
}
