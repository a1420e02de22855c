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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The rows of the outbox, each sealed; a row whose seal does not fit ends in {@link DamagedRow}. Used within transactions. */
final class OutboxTable {

    private static final String COLUMNS = """
            select command_id, conversation_id, aggregate, type, payload, agent_id, aggregate_seq, offline, created_at, not_after, state,
              attempts, next_attempt_at, last_error, receipt, settled_at, revision, seal from outbox
            """;

    private final RowSeal seal;

    OutboxTable(RowSeal seal) {
        this.seal = seal;
    }

    /** A row as it is found. @param revised null when it is damaged */
    record Row(String commandId, boolean pending, @Nullable RevisedItem revised) {
    }

    RevisedItem insert(Handle handle, Command command, String agentId, boolean offline, Instant createdAt, Instant notAfter) {
        var item = new RevisedItem(1, new OutboxItem(command, agentId, nextPlace(handle, command.aggregate()), offline, createdAt, notAfter,
                OutboxState.READY, 0, null, null, null, null));
        write(handle, item);
        return item;
    }

    /** Puts an item back with the place that it had in its aggregate. */
    void restore(Handle handle, RevisedItem revised) {
        handle.execute("""
                merge into outbox_aggregate t using (values (cast(? as varchar), cast(? as bigint))) s(aggregate, seq) on t.aggregate = s.aggregate
                when matched and t.last_seq < s.seq then update set last_seq = s.seq
                when not matched then insert (aggregate, last_seq) values (s.aggregate, s.seq)
                """, revised.item().command().aggregate(), revised.item().aggregateSeq());
        write(handle, revised);
    }

    private void write(Handle handle, RevisedItem revised) {
        var item = revised.item();
        var command = item.command();
        handle.createUpdate("""
                        insert into outbox (command_id, conversation_id, aggregate, aggregate_seq, agent_id, type, payload, offline, created_at,
                          not_after, state, attempts, last_error, receipt, settled_at, revision, seal)
                        values (:command, :conversation, :aggregate, :seq, :agent, :type, :payload, :offline, :created, :notAfter, :state, 0,
                          :error, :receipt, :settled, :revision, :seal)
                        """)
                .bind("command", command.commandId()).bind("conversation", command.conversationId())
                .bind("aggregate", command.aggregate()).bind("seq", item.aggregateSeq()).bind("agent", item.agentId())
                .bind("type", CommandJson.type(command)).bind("payload", Json.write(command)).bind("offline", item.offline())
                .bind("created", Nanos.of(item.createdAt())).bind("notAfter", Nanos.of(item.notAfter())).bind("state", item.state().name())
                .bind("error", item.lastError()).bind("receipt", item.receipt()).bind("settled", Nanos.ofNullable(item.settledAt()))
                .bind("revision", revised.revision()).bind("seal", seal.of(revised))
                .execute();
    }

    /** Writes what can change about an item. */
    void update(Handle handle, RevisedItem revised) {
        var item = revised.item();
        handle.createUpdate("""
                        update outbox set aggregate_seq = :seq, offline = :offline, not_after = :notAfter, state = :state, attempts = :attempts,
                          next_attempt_at = :next, last_error = :error, receipt = :receipt, settled_at = :settled, revision = :revision, seal = :seal
                        where command_id = :command
                        """)
                .bind("seq", item.aggregateSeq()).bind("offline", item.offline()).bind("notAfter", Nanos.of(item.notAfter()))
                .bind("state", item.state().name()).bind("attempts", item.attempts())
                .bind("next", Nanos.ofNullable(item.nextAttemptAt())).bind("error", item.lastError())
                .bind("receipt", item.receipt()).bind("settled", Nanos.ofNullable(item.settledAt()))
                .bind("revision", revised.revision()).bind("seal", seal.of(revised)).bind("command", item.command().commandId())
                .execute();
    }

    Optional<RevisedItem> find(Handle handle, String commandId) {
        return handle.createQuery(COLUMNS + "where command_id = :id").bind("id", commandId).map((row, _) -> checked(row)).findFirst();
    }

    List<OutboxItem> select(Handle handle, String rest, Function<Query, Query> bind) {
        return bind.apply(handle.createQuery(COLUMNS + rest)).map((row, _) -> checked(row).item()).list();
    }

    /** All of them, damaged ones too, in the order they were made. */
    List<Row> rows(Handle handle) {
        return handle.createQuery(COLUMNS + "order by place").map((row, _) -> {
            var pending = List.of("READY", "SENDING", "HELD").contains(row.getString("state"));
            try {
                return new Row(row.getString("command_id"), pending, checked(row));
            } catch (DamagedRow | JacksonException | IllegalArgumentException | IllegalStateException _) {
                return new Row(row.getString("command_id"), pending, null);
            }
        }).list();
    }

    /** Rows from before there were seals get theirs. */
    void sealOldRows(Handle handle) {
        var old = handle.createQuery(COLUMNS + "where seal is null").map((row, _) -> unchecked(row)).list();
        old.forEach(item -> handle.execute("update outbox set seal = ? where command_id = ?", seal.of(item), item.commandId()));
    }

    static void remove(Handle handle, String commandId) {
        handle.execute("delete from outbox where command_id = ?", commandId);
    }

    static void forgetSettled(Handle handle, String conversationId) {
        handle.execute("delete from outbox where conversation_id = ? and state in ('ACKED', 'REJECTED', 'EXPIRED', 'DROPPED')", conversationId);
    }

    static void forgetSettledCommand(Handle handle, String commandId) {
        handle.execute("delete from outbox where command_id = ? and state in ('ACKED', 'REJECTED', 'EXPIRED', 'DROPPED')", commandId);
    }

    /** Not final ones of one aggregate, in their order. */
    List<RevisedItem> pendingOf(Handle handle, String aggregate) {
        return handle.createQuery(COLUMNS + "where aggregate = :aggregate and state in ('READY', 'SENDING', 'HELD') order by aggregate_seq")
                .bind("aggregate", aggregate).map((row, _) -> checked(row)).list();
    }

    private static long nextPlace(Handle handle, String aggregate) {
        return nextPlace(handle, aggregate, 0);
    }

    /** The next place that is above {@code used}, too. */
    static long nextPlace(Handle handle, String aggregate, long used) {
        handle.execute("""
                merge into outbox_aggregate t using (values (cast(? as varchar), cast(? as bigint))) s(aggregate, used) on t.aggregate = s.aggregate
                when matched then update set last_seq = greatest(t.last_seq, s.used) + 1
                when not matched then insert (aggregate, last_seq) values (s.aggregate, s.used + 1)
                """, aggregate, used);
        return handle.createQuery("select last_seq from outbox_aggregate where aggregate = :aggregate")
                .bind("aggregate", aggregate).mapTo(Long.class).one();
    }

    private RevisedItem checked(ResultSet row) throws SQLException {
        var item = unchecked(row);
        var command = item.item().command();
        var sealed = row.getBytes("seal");
        // the columns that queries go by are no part of the sealed text, so they are held against it
        if (sealed == null || !seal.fits(item, sealed) || !command.commandId().equals(row.getString("command_id"))
                || !command.conversationId().equals(row.getString("conversation_id")) || !command.aggregate().equals(row.getString("aggregate"))) {
            throw new DamagedRow(row.getString("command_id"));
        }
        return item;
    }

    private static RevisedItem unchecked(ResultSet row) throws SQLException {
        return new RevisedItem(row.getLong("revision"), new OutboxItem(
                CommandJson.read(row.getString("type"), row.getBytes("payload")), row.getString("agent_id"), row.getLong("aggregate_seq"),
                row.getBoolean("offline"), Nanos.instant(row.getLong("created_at")), Nanos.instant(row.getLong("not_after")),
                OutboxState.valueOf(row.getString("state")), row.getInt("attempts"), Nanos.nullableInstant(row.getObject("next_attempt_at")),
                row.getString("last_error"), row.getString("receipt"), Nanos.nullableInstant(row.getObject("settled_at"))));
    }
}
