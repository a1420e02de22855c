package deskside.store.db;

import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.StoreEvent;
import deskside.domain.sync.StoreFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outbox in the file and in the journal. What a person was told (queued, released, settled) is on the disk itself in both on return.
 * What only the engine knows (sending, retry) is in the file alone and survives a killed process, not a power cut: then the command is
 * sent again under the same id, which harms nothing. One for each data file: it remembers what is on its way.
 */
public final class H2Outbox implements Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(H2Outbox.class);
    private static final String PENDING = "state in ('READY', 'HELD')";

    private final Database database;
    private final InFlight inFlight = new InFlight();
    private final OutboxTable table;
    private final OutboxJournal journal;
    private final CommittedEvents events;
    private final AttachmentFiles files;

    public H2Outbox(Database database, OutboxJournal journal, RowSeal seal, CommittedEvents events, AttachmentFiles files) {
        this.database = database;
        this.table = new OutboxTable(seal, inFlight);
        this.journal = journal;
        this.events = events;
        this.files = files;
        database.read(handle -> {
            inFlight.load(handle);
            return inFlight;
        });
    }

    @Override
    public OutboxItem enqueue(Command command, String agentId, boolean offline, Instant createdAt, Instant notAfter) {
        Function<Handle, OutboxItem> queue = handle -> table.find(handle, command.commandId()).map(RevisedItem::item).orElseGet(() -> {
            journal.requireTaking();
            if (command instanceof Command.SendReply || command instanceof Command.RequestReply) {
                H2Drafts.remove(handle, agentId, command.conversationId());
            }
            var made = table.insert(handle, command, agentId, offline, createdAt, notAfter);
            journal.record(made);
            return made.item();
        });
        var item = durably(queue, command.commandId());
        tell(Set.of(command.conversationId()));
        return item;
    }

    @Override
    public Optional<OutboxItem> find(String commandId) {
        return select("where command_id = :id", query -> query.bind("id", commandId)).stream().findFirst();
    }

    @Override
    public List<OutboxItem> pending() {
        return select("where " + PENDING + " order by place", UnaryOperator.identity());
    }

    @Override
    public List<OutboxItem> recent(int limit) {
        return select("order by place desc limit :limit", query -> query.bind("limit", limit));
    }

    @Override
    public List<OutboxItem> recent(int limit, Set<Class<? extends Command>> types) {
        return select("where place > coalesce((select place from outbox order by place desc offset :limit rows fetch next 1 row only), 0) and type = any(:types) order by place desc",
                query -> query.bind("limit", limit).bindArray("types", String.class, types.stream().map(CommandJson::type).toList()));
    }

    @Override
    public List<OutboxItem> ofConversation(String conversationId) {
        return select("where conversation_id = :conversation and state not in ('ACKED', 'DROPPED') order by place",
                query -> query.bind("conversation", conversationId));
    }

    @Override
    public List<OutboxItem> due(String agentId, Instant now, int limit) {
        return database.read(handle -> {
            var turns = Turns.of(table.waiting(handle), agentId, now, limit);
            var items = turns.isEmpty() ? Map.<String, RevisedItem>of() : table.readyUpTo(handle, turns.getLast().place());
            return turns.stream().map(turn -> items.get(turn.commandId())).filter(Objects::nonNull).map(RevisedItem::item).toList();
        });
    }

    @Override
    public void markSending(String commandId) {
        if (markSending(List.of(commandId)).isEmpty()) {
            require(find(commandId).orElseThrow(() -> missing(commandId)), OutboxState.READY);
        }
    }

    @Override
    public List<String> markSending(List<String> commandIds) {
        var left = change(handle -> {
            var ready = inFlight.mayLeave(handle, commandIds);
            return ready.isEmpty() ? new Changed<>(ready, () -> { }) : new Changed<>(ready, inFlight.leave(handle, ready));
        });
        tellIfAny(left.values().stream().map(InFlight.Ready::conversationId).collect(Collectors.toSet()));
        return List.copyOf(left.keySet());
    }

    @Override
    public void takeBack(List<String> commandIds) {
        tellIfAny(change(handle -> new Changed<>(inFlight.conversations(commandIds), inFlight.arrive(handle, commandIds))));
    }

    private void tellIfAny(Set<String> conversations) {
        if (!conversations.isEmpty()) {
            tell(conversations);
        }
    }

    @Override
    public void recoverInterrupted() {
        tellIfAny(change(handle -> new Changed<>(InFlight.recover(handle), inFlight::forget)));
    }

    /** What a transaction says, and what is on its way from its commit on. */
    private record Changed<T>(T result, Runnable afterCommit) {
    }

    private <T> T change(Function<Handle, Changed<T>> work) {
        return database.write(work, done -> done.afterCommit.run()).result;
    }

    @Override
    public void retryLater(String commandId, String error, Instant nextAttemptAt) {
        tell(change(handle -> {
            var found = present(table.find(handle, commandId).orElse(null), commandId);
            var item = found.item();
            if (item.state() == OutboxState.SENDING) {
                table.update(handle, List.of(new RevisedItem(found.revision(), waiting(item, nextAttemptAt, error))));
            }
            return new Changed<>(Set.of(item.command().conversationId()), inFlight.arrive(handle, List.of(commandId)));
        }));
    }

    @Override
    public void settle(String commandId, OutboxState state, @Nullable String receipt, @Nullable String error, Instant at) {
        settleAll(List.of(new Settlement(commandId, state, receipt, error)), at);
    }

    @Override
    public void settleAll(List<Settlement> settlements, Instant at) {
        if (settlements.isEmpty()) {
            return;
        }
        var done = database.writeDurably(handle -> journal.recording(() -> {
            var items = table.find(handle, settlements.stream().map(Settlement::commandId).toList());
            for (var one : settlements) {
                var item = present(items.get(one.commandId()), one.commandId());
                items.put(one.commandId(), item.next(settled(item.item(), one, at)));
            }
            write(handle, items.values());
            return new Settled(inFlight.arrive(handle, items.keySet()), items.values().stream().map(item -> item.item().command().conversationId()).collect(Collectors.toSet()),
                    Redaction.removeRedacted(handle, settlements.stream().filter(one -> one.state().isFinal()).map(Settlement::commandId).toList(), files));
        }), settled -> {
            settled.afterCommit.run();
            journal.confirm();
            journal.forgetRedacted(settled.redacted);
        });
        tell(done.concerned);
    }

    /** @param concerned conversations; @param redacted commands whose words had to go with their settlement */
    private record Settled(Runnable afterCommit, Set<String> concerned, Set<String> redacted) {
    }

    private static OutboxItem settled(OutboxItem item, Settlement now, Instant at) {
        if (item.state() == OutboxState.ACKED && now.state() != OutboxState.ACKED) {
            throw new IllegalStateException("command " + now.commandId() + " has been executed, it cannot become " + now.state());
        }
        return new OutboxItem(item.command(), item.agentId(), item.aggregateSeq(), item.offline(), item.createdAt(), item.notAfter(), now.state(),
                item.attempts(), null, now.error(), now.receipt() == null ? item.receipt() : now.receipt(), now.state().isFinal() ? at : null);
    }

    @Override
    public void release(String commandId, Instant notAfter) {
        String concerned = decide(handle -> change(handle, commandId, item -> {
            require(item, OutboxState.HELD);
            return new OutboxItem(item.command(), item.agentId(), item.aggregateSeq(), false, item.createdAt(), notAfter,
                    OutboxState.READY, item.attempts(), null, null, item.receipt(), null);
        }));
        tell(Set.of(concerned));
    }

    @Override
    public void moveBehind(String aggregate, long lastUsed) {
        Set<String> concerned = decideAlso(handle -> {
            var moved = new ArrayList<RevisedItem>();
            for (var item : table.pendingOf(handle, aggregate)) {
                var before = item.item();
                moved.add(item.next(new OutboxItem(before.command(), before.agentId(), OutboxTable.nextPlace(handle, aggregate, lastUsed),
                        before.offline(), before.createdAt(), before.notAfter(),
                        before.state() == OutboxState.SENDING ? OutboxState.READY : before.state(), before.attempts(), null,
                        before.state() == OutboxState.HELD ? before.lastError() : null, before.receipt(), null)));
            }
            write(handle, moved);
            return new Changed<>(moved.stream().map(item -> item.item().command().conversationId()).collect(Collectors.toSet()),
                    inFlight.arrive(handle, moved.stream().map(RevisedItem::commandId).toList()));
        });
        tell(concerned);
    }

    /** A commit may have gone through before the disk failed: then the command is queued, and saying otherwise would send it twice. */
    @Override
    public void stopTaking() {
        database.write(handle -> {
            journal.stopTaking();
            return handle;
        });
    }

    private OutboxItem durably(Function<Handle, OutboxItem> queue, String commandId) {
        try {
            return decide(queue);
        } catch (StoreFailure failure) {
            try {
                return database.writeDurably(handle -> table.find(handle, commandId).map(RevisedItem::item).orElseThrow(() -> {
                    journal.withdrawOpen();
                    return failure;
                }), _ -> journal.confirm());
            } catch (StoreFailure second) {
                if (second != failure) {
                    failure.addSuppressed(second);
                }
                throw failure;
            }
        }
    }

    /** On the disk itself in both places on return, or in neither. */
    private <T> T decide(Function<Handle, T> work) {
        return decideAlso(handle -> new Changed<>(work.apply(handle), () -> { }));
    }

    private <T> T decideAlso(Function<Handle, Changed<T>> work) {
        return database.writeDurably(handle -> journal.recording(() -> work.apply(handle)), done -> {
            done.afterCommit.run();
            journal.confirm();
        }).result;
    }

    /** In the file and in the journal. @return the conversation concerned */
    private String change(Handle handle, String commandId, UnaryOperator<OutboxItem> step) {
        var item = present(table.find(handle, commandId).orElse(null), commandId);
        write(handle, List.of(item.next(step.apply(item.item()))));
        return item.item().command().conversationId();
    }

    private void write(Handle handle, Collection<RevisedItem> changed) {
        table.update(handle, changed);
        changed.forEach(journal::record);
    }

    private static RevisedItem present(@Nullable RevisedItem found, String commandId) {
        if (found == null) {
            throw missing(commandId);
        }
        return found;
    }

    private static IllegalStateException missing(String commandId) {
        return new IllegalStateException("no command " + commandId + " in the outbox");
    }

    private List<OutboxItem> select(String rest, UnaryOperator<Query> bind) {
        var rows = database.read(handle -> table.rows(handle, rest, bind));
        var damaged = rows.stream().filter(row -> row.revised() == null).toList();
        if (!damaged.isEmpty()) {
            mend(damaged);
            rows = database.read(handle -> table.rows(handle, rest, bind));
        }
        return rows.stream().map(OutboxTable.Row::revised).filter(Objects::nonNull).map(RevisedItem::item).toList();
    }

    /**
     * What is done and cannot be trusted in what it says is again what the journal says, as long as that knows it, and else forgotten.
     *
     * @throws DamagedRow when one is still to be sent: that is for the next start to mend
     */
    private void mend(List<OutboxTable.Row> damaged) {
        damaged.stream().filter(OutboxTable.Row::pending).findFirst().ifPresent(row -> {
            throw new DamagedRow(row.commandId());
        });
        var mended = database.write(handle -> damaged.stream().filter(row -> {
            var known = journal.find(row.commandId());
            known.ifPresentOrElse(remembered -> table.mend(handle, OutboxRecovery.decided(remembered)), () -> OutboxTable.remove(handle, row.commandId()));
            return known.isPresent();
        }).count());
        LOG.warn("{} settled commands in the outbox were not what was written: {} came back from the journal, {} are forgotten",
                damaged.size(), mended, damaged.size() - mended);
    }

    @Override
    public int forgetOld(int most) {
        return database.write(handle -> OutboxTable.forgetOld(handle, KEPT, KEPT_NEWEST, most));
    }

    private void tell(Set<String> conversationIds) {
        events.publish(new StoreEvent.OutboxChanged(conversationIds));
    }

    private static void require(OutboxItem item, OutboxState state) {
        if (item.state() != state) {
            throw new IllegalStateException("command " + item.command().commandId() + " is " + item.state() + ", not " + state);
        }
    }

    private static OutboxItem waiting(OutboxItem item, Instant next, String error) {
        return new OutboxItem(item.command(), item.agentId(), item.aggregateSeq(), item.offline(), item.createdAt(), item.notAfter(),
                OutboxState.READY, item.attempts(), next, error, item.receipt(), item.settledAt());
    }
}
