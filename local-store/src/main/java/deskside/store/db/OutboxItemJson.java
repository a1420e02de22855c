package deskside.store.db;

import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import org.jspecify.annotations.Nullable;

/**
 * Outbox items as the journal holds them, and as their rows are sealed: all that decides what is sent and whether, with the number of
 * the decision, so that of two copies the later is known.
 */
final class OutboxItemJson {

    /** Attempts and their times are left out: they change often, and sending once more under the same id harms nothing. */
    private record Snapshot(long revision, String type, byte[] command, String agentId, long aggregateSeq, boolean offline, long createdAt, long notAfter,
            String state, @Nullable String reason, @Nullable String receipt, @Nullable Long settledAt) {
    }

    private OutboxItemJson() {
    }

    static byte[] write(RevisedItem revised) {
        var item = revised.item();
        var state = sealed(item.state());
        return Json.write(new Snapshot(revised.revision(), CommandJson.type(item.command()), Json.write(item.command()), item.agentId(), item.aggregateSeq(),
                item.offline(), Nanos.of(item.createdAt()), Nanos.of(item.notAfter()), state.name(),
                state == OutboxState.READY ? null : item.lastError(), item.receipt(), Nanos.ofNullable(item.settledAt())));
    }

    /** On its way or waiting to be: after a restart that is the same. */
    static OutboxState sealed(OutboxState state) {
        return state == OutboxState.SENDING ? OutboxState.READY : state;
    }

    /** Whether what it says is final, without reading the command in it. */
    static boolean isSettled(byte[] json) {
        return OutboxState.valueOf(Json.text(json, "state")).isFinal();
    }

    static RevisedItem read(byte[] json) {
        var snapshot = Json.read(json, Snapshot.class);
        return new RevisedItem(snapshot.revision, new OutboxItem(CommandJson.read(snapshot.type, snapshot.command), snapshot.agentId, snapshot.aggregateSeq, snapshot.offline,
                Nanos.instant(snapshot.createdAt), Nanos.instant(snapshot.notAfter), OutboxState.valueOf(snapshot.state), 0, null,
                snapshot.reason, snapshot.receipt, Nanos.nullableInstant(snapshot.settledAt)));
    }
}
