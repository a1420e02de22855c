package deskside.store.db;

import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** The rows of the outbox. Stateless; used within transactions. */
final class OutboxTable {

    private static final String COLUMNS = """
            select type, payload, agent_id, aggregate_seq, offline, created_at, not_after, state, attempts, next_attempt_at, last_error,
              receipt, settled_at from outbox
            """;

    private OutboxTable() {
    }

    static OutboxItem insert(Handle handle, Command command, String agentId, boolean offline, Instant createdAt, Instant notAfter) {
        var item = new OutboxItem(command, agentId, nextPlace(handle, command.aggregate()), offline, createdAt, notAfter,
                OutboxState.READY, 0, null, null, null, null);
        handle.createUpdate("""
                        insert into outbox (command_id, conversation_id, aggregate, aggregate_seq, agent_id, type, payload, offline, created_at,
                          not_after, state, attempts)
                        values (:command, :conversation, :aggregate, :seq, :agent, :type, :payload, :offline, :created, :notAfter, :state, 0)
                        """)
                .bind("command", command.commandId()).bind("conversation", command.conversationId())
                .bind("aggregate", command.aggregate()).bind("seq", item.aggregateSeq()).bind("agent", agentId)
                .bind("type", CommandJson.type(command)).bind("payload", Json.write(command)).bind("offline", offline)
                .bind("created", Nanos.of(createdAt)).bind("notAfter", Nanos.of(notAfter)).bind("state", item.state().name())
                .execute();
        return item;
    }

    /** Writes what can change about an item. */
    static void update(Handle handle, OutboxItem item) {
        handle.createUpdate("""
                        update outbox set offline = :offline, not_after = :notAfter, state = :state, attempts = :attempts,
                          next_attempt_at = :next, last_error = :error, receipt = :receipt, settled_at = :settled
                        where command_id = :command
                        """)
                .bind("offline", item.offline()).bind("notAfter", Nanos.of(item.notAfter())).bind("state", item.state().name())
                .bind("attempts", item.attempts()).bind("next", Nanos.ofNullable(item.nextAttemptAt())).bind("error", item.lastError())
                .bind("receipt", item.receipt()).bind("settled", Nanos.ofNullable(item.settledAt()))
                .bind("command", item.command().commandId())
                .execute();
    }

    static Optional<OutboxItem> find(Handle handle, String commandId) {
        return select(handle, "where command_id = :id", query -> query.bind("id", commandId)).stream().findFirst();
    }

    static List<OutboxItem> select(Handle handle, String rest, Function<Query, Query> bind) {
        return bind.apply(handle.createQuery(COLUMNS + rest)).map(OutboxTable::item).list();
    }

    static void forgetSettled(Handle handle, String conversationId) {
        handle.execute("delete from outbox where conversation_id = ? and state in ('ACKED', 'REJECTED', 'EXPIRED', 'DROPPED')", conversationId);
    }

    private static long nextPlace(Handle handle, String aggregate) {
        handle.execute("""
                merge into outbox_aggregate t using (values (cast(? as varchar))) s(aggregate) on t.aggregate = s.aggregate
                when matched then update set last_seq = t.last_seq + 1
                when not matched then insert (aggregate, last_seq) values (s.aggregate, 1)
                """, aggregate);
        return handle.createQuery("select last_seq from outbox_aggregate where aggregate = :aggregate")
                .bind("aggregate", aggregate).mapTo(Long.class).one();
    }

    private static OutboxItem item(ResultSet row, StatementContext context) throws SQLException {
        return new OutboxItem(
                CommandJson.read(row.getString("type"), row.getBytes("payload")), row.getString("agent_id"), row.getLong("aggregate_seq"),
                row.getBoolean("offline"), Nanos.instant(row.getLong("created_at")), Nanos.instant(row.getLong("not_after")),
                OutboxState.valueOf(row.getString("state")), row.getInt("attempts"), Nanos.nullableInstant(row.getObject("next_attempt_at")),
                row.getString("last_error"), row.getString("receipt"), Nanos.nullableInstant(row.getObject("settled_at")));
    }
}
