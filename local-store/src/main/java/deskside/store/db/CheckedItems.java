package deskside.store.db;

import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Items of the outbox that are not final and whose seals were made or checked here: as long as a row has the same seal, nothing of what is sealed needs to be parsed or
 * checked again. Every screen and every step of sync reads the queue. What is final is let go. Safe for several threads.
 */
final class CheckedItems {

    /** Of about 1 KB each; a longer queue is checked anew from there on, each time it is read. */
    private static final int MOST = 4_096;

    private record Checked(byte[] seal, RevisedItem revised) {
    }

    private final Map<String, Checked> byCommand = new ConcurrentHashMap<>();

    /** @param seal of this item; not to be changed afterwards */
    void remember(RevisedItem revised, byte[] seal) {
        var id = revised.commandId();
        if (revised.item().state().isFinal()) {
            byCommand.remove(id);
        } else if (byCommand.size() < MOST || byCommand.containsKey(id)) {
            byCommand.put(id, new Checked(seal, revised));
        }
    }

    /** What a row says, if its seal is known. It is not when a column that queries go by says something else than what was sealed. */
    Optional<RevisedItem> find(ResultSet row) throws SQLException {
        var checked = byCommand.get(row.getString("command_id"));
        if (checked == null || !Arrays.equals(checked.seal, row.getBytes("seal"))) {
            return Optional.empty();
        }
        var item = checked.revised.item();
        var state = OutboxState.valueOf(row.getString("state"));
        if (OutboxItemJson.sealed(state) != OutboxItemJson.sealed(item.state()) || !item.command().conversationId().equals(row.getString("conversation_id"))
                || !item.command().aggregate().equals(row.getString("aggregate")) || item.aggregateSeq() != row.getLong("aggregate_seq")) {
            return Optional.empty();
        }
        return Optional.of(new RevisedItem(checked.revised.revision(), withUnsealed(item, state, row)));
    }

    private static OutboxItem withUnsealed(OutboxItem item, OutboxState state, ResultSet row) throws SQLException {
        var error = OutboxItemJson.sealed(state) == OutboxState.READY ? row.getString("last_error") : item.lastError();
        return new OutboxItem(item.command(), item.agentId(), item.aggregateSeq(), item.offline(), item.createdAt(), item.notAfter(), state,
                row.getInt("attempts"), Nanos.nullableInstant(row.getObject("next_attempt_at")), error, item.receipt(), item.settledAt());
    }
}
