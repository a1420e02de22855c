package deskside.store.db;

import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The rows of the outbox, each sealed; a row whose seal does not fit ends in {@link DamagedRow}. Used within transactions. */
final class OutboxTable {

    private static final String SETTLED_FOR_CUSTOMERS = """
            select command_id, type, payload from outbox
            where type in ('record-call', 'tell-customer') and state in ('ACKED', 'REJECTED', 'EXPIRED', 'DROPPED')""";
    private static final String COLUMNS = """
            select command_id, conversation_id, aggregate, type, payload, agent_id, aggregate_seq, offline, created_at, not_after, state,
              attempts, next_attempt_at, last_error, receipt, settled_at, revision, seal from outbox
            """;

    private final RowSeal seal;
    private final InFlight inFlight;
    private final CheckedItems checkedItems = new CheckedItems();

    OutboxTable(RowSeal seal, InFlight inFlight) {
        this.seal = seal;
        this.inFlight = inFlight;
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

    /** Puts an item back with the place that it had in its aggregate. A settled row there that is not what was written has to go. */
    void restore(Handle handle, RevisedItem revised) {
        at(handle, revised.item().command().aggregate(), revised.item().aggregateSeq()).filter(row -> row.revised() == null && !row.pending())
                .ifPresent(row -> remove(handle, row.commandId()));
        handle.execute("""
                merge into outbox_aggregate t using (values (cast(? as varchar), cast(? as bigint))) s(aggregate, seq) on t.aggregate = s.aggregate
                when matched and t.last_seq < s.seq then update set last_seq = s.seq
                when not matched then insert (aggregate, last_seq) values (s.aggregate, s.seq)
                """, revised.item().command().aggregate(), revised.item().aggregateSeq());
        write(handle, revised);
    }

    /** What a row says that is not what was written, with its place in the list. */
    void mend(Handle handle, RevisedItem revised) {
        handle.createQuery("select place from outbox where command_id = ?").bind(0, revised.commandId()).mapTo(Long.class).findOne().ifPresent(place -> {
            remove(handle, revised.commandId());
            restore(handle, revised);
            handle.execute("update outbox set place = ? where command_id = ?", place, revised.commandId());
        });
    }

    private void write(Handle handle, RevisedItem revised) {
        var item = revised.item();
        var command = item.command();
        handle.createUpdate("""
                        insert into outbox (place, command_id, conversation_id, aggregate, aggregate_seq, agent_id, type, payload, offline, created_at,
                          not_after, state, attempts, last_error, receipt, settled_at, revision, seal)
                        values ((select coalesce(max(place), 0) + 1 from outbox), :command, :conversation, :aggregate, :seq, :agent, :type, :payload, :offline, :created, :notAfter, :state, 0,
                          :error, :receipt, :settled, :revision, :seal)
                        """)
                .bind("command", command.commandId()).bind("conversation", command.conversationId())
                .bind("aggregate", command.aggregate()).bind("seq", item.aggregateSeq()).bind("agent", item.agentId())
                .bind("type", CommandJson.type(command)).bind("payload", Json.write(command)).bind("offline", item.offline())
                .bind("created", Nanos.of(item.createdAt())).bind("notAfter", Nanos.of(item.notAfter())).bind("state", item.state().name())
                .bind("error", item.lastError()).bind("receipt", item.receipt()).bind("settled", Nanos.ofNullable(item.settledAt()))
                .bind("revision", revised.revision()).bind("seal", sealed(revised))
                .execute();
    }

    /** Writes what can change about items; whether they are on their way is not in their rows. */
    void update(Handle handle, Collection<RevisedItem> items) {
        var batch = handle.prepareBatch("""
                        update outbox set aggregate_seq = :seq, offline = :offline, not_after = :notAfter, state = :state, attempts = :attempts,
                          next_attempt_at = :next, last_error = :error, receipt = :receipt, settled_at = :settled, revision = :revision, seal = :seal
                        where command_id = :command
                        """);
        for (var revised : items) {
            var item = revised.item();
            batch.bind("seq", item.aggregateSeq()).bind("offline", item.offline()).bind("notAfter", Nanos.of(item.notAfter()))
                    .bind("state", OutboxItemJson.sealed(item.state()).name()).bind("attempts", item.attempts())
                    .bind("next", Nanos.ofNullable(item.nextAttemptAt())).bind("error", item.lastError())
                    .bind("receipt", item.receipt()).bind("settled", Nanos.ofNullable(item.settledAt()))
                    .bind("revision", revised.revision()).bind("seal", sealed(revised)).bind("command", item.command().commandId()).add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** What decides about whose turn it is, of all that are not final, in the order of their places in their aggregates. */
    List<Turns.Waiting> waiting(Handle handle) {
        return handle.createQuery("""
                        select command_id, aggregate, agent_id, place, state, not_after, next_attempt_at from outbox
                        where state in ('READY', 'HELD') order by aggregate_seq
                        """)
                .map((row, _) -> new Turns.Waiting(row.getString(1), row.getString(2), row.getString(3), row.getLong(4),
                        inFlight.contains(row.getString(1)) ? OutboxState.SENDING : OutboxState.valueOf(row.getString(5)),
                        Nanos.instant(row.getLong(6)), Nanos.nullableInstant(row.getObject(7)))).list();
    }

    /** By their ids, in any order; what is not there is left out. */
    Map<String, RevisedItem> find(Handle handle, Collection<String> commandIds) {
        var found = new LinkedHashMap<String, RevisedItem>();
        if (!commandIds.isEmpty()) {
            handle.createQuery(COLUMNS + "where command_id = any(:ids)").bindArray("ids", String.class, commandIds)
                    .map((row, _) -> checked(row)).forEach(item -> found.put(item.commandId(), item));
        }
        return found;
    }

    /** @return how many of these are there, whatever they say */
    static int count(Handle handle, Collection<String> commandIds) {
        return handle.createQuery("select count(*) from outbox where command_id = any(:ids)").bindArray("ids", String.class, commandIds)
                .mapTo(Integer.class).one();
    }

    /** What waits to be sent, by id: for many of them much faster than to look for each. @param place the last that is looked at */
    Map<String, RevisedItem> readyUpTo(Handle handle, long place) {
        var found = new HashMap<String, RevisedItem>();
        handle.createQuery(COLUMNS + "where state = 'READY' and place <= :place").bind("place", place)
                .map((row, _) -> checked(row)).forEach(item -> found.put(item.commandId(), item));
        return found;
    }

    Optional<RevisedItem> find(Handle handle, String commandId) {
        return handle.createQuery(COLUMNS + "where command_id = :id").bind("id", commandId).map((row, _) -> checked(row)).findFirst();
    }

    /** Damaged ones too. @param rest of the statement, from its condition on */
    List<Row> rows(Handle handle, String rest, UnaryOperator<Query> bind) {
        return bind.apply(handle.createQuery(COLUMNS + rest)).map((row, _) -> {
            var pending = List.of("READY", "HELD").contains(row.getString("state"));
            try {
                return new Row(row.getString("command_id"), pending, checked(row));
            } catch (DamagedRow | JacksonException | IllegalArgumentException | IllegalStateException _) {
                return new Row(row.getString("command_id"), pending, null);
            }
        }).list();
    }

    /** Those that are not final, in the order they were made, and those of these ids; whatever else was settled is not looked at. */
    List<Row> rowsToRecover(Handle handle, Collection<String> ids) {
        var rows = new ArrayList<>(rows(handle, "where state in ('READY', 'HELD') order by place", UnaryOperator.identity()));
        if (!ids.isEmpty()) {
            rows.addAll(rows(handle, "where command_id = any(:ids) and state not in ('READY', 'HELD') order by place",
                    query -> query.bindArray("ids", String.class, ids)));
        }
        return rows;
    }

    /** The one that has a place in its aggregate. */
    Optional<Row> at(Handle handle, String aggregate, long seq) {
        return rows(handle, "where aggregate = :aggregate and aggregate_seq = :seq", query -> query.bind("aggregate", aggregate).bind("seq", seq)).stream().findFirst();
    }

    /** Rows from before there were seals get theirs. */
    void sealOldRows(Handle handle) {
        var old = handle.createQuery(COLUMNS + "where seal is null and state in ('READY', 'HELD')").map((row, _) -> unchecked(row)).list();
        old.forEach(item -> handle.execute("update outbox set seal = ? where command_id = ?", seal.of(item), item.commandId()));
    }

    /** @return how many there were, see {@link deskside.domain.sync.Outbox#forgetOld} */
    static int forgetOld(Handle handle, Duration kept, int newest, int most) {
        var latest = handle.createQuery("select max(settled_at) from outbox").mapTo(Long.class).findOne();
        // the first place that is kept whatever its age
        var first = handle.createQuery("select place from outbox order by place desc offset :newest rows fetch next 1 row only").bind("newest", newest - 1)
                .mapTo(Long.class).findOne();
        if (latest.isEmpty() || first.isEmpty()) {
            return 0;
        }
        var old = handle.createQuery("""
                        select command_id from outbox use index (outbox_by_settlement)
                        where settled_at < :time and place < :first order by settled_at fetch first :most rows only
                        """)
                .bind("time", latest.get() - kept.toNanos()).bind("first", first.get()).bind("most", most).mapTo(String.class).list();
        var batch = handle.prepareBatch("delete from outbox where command_id = :id");
        old.forEach(id -> batch.bind("id", id).add());
        if (!old.isEmpty()) {
            batch.execute();
        }
        return old.size();
    }

    static void remove(Handle handle, String commandId) {
        handle.execute("delete from outbox where command_id = ?", commandId);
    }

    static void forgetSettled(Handle handle, String conversationId) {
        handle.execute("delete from outbox where conversation_id = ? and state in ('ACKED', 'REJECTED', 'EXPIRED', 'DROPPED')", conversationId);
    }

    /** Of what may begin a conversation, by id, what is final: what it says is about a customer, whether or not the hub came to know the conversation. */
    static Map<String, Command> settledForCustomers(Handle handle) {
        return settledForCustomers(handle.createQuery(SETTLED_FOR_CUSTOMERS));
    }

    /** The same of these ids. */
    static Map<String, Command> settledForCustomers(Handle handle, Collection<String> commandIds) {
        return settledForCustomers(handle.createQuery(SETTLED_FOR_CUSTOMERS + " and command_id = any(:ids)").bindArray("ids", String.class, commandIds));
    }

    private static Map<String, Command> settledForCustomers(Query query) {
        var found = new LinkedHashMap<String, Command>();
        query.map((row, _) -> Map.entry(row.getString(1), CommandJson.read(row.getString(2), row.getBytes(3)))).forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    static void forgetSettledCommand(Handle handle, String commandId) {
        handle.execute("delete from outbox where command_id = ? and state in ('ACKED', 'REJECTED', 'EXPIRED', 'DROPPED')", commandId);
    }

    /** Not final ones of one aggregate, in their order. */
    List<RevisedItem> pendingOf(Handle handle, String aggregate) {
        return handle.createQuery(COLUMNS + "where aggregate = :aggregate and state in ('READY', 'HELD') order by aggregate_seq")
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

    private byte[] sealed(RevisedItem revised) {
        var made = seal.of(revised);
        checkedItems.remember(revised, made);
        return made;
    }

    private RevisedItem checked(ResultSet row) throws SQLException {
        var known = checkedItems.find(row);
        var revised = known.isPresent() ? known.get() : checkedAnew(row);
        return new RevisedItem(revised.revision(), inFlight.seen(revised.item()));
    }

    private RevisedItem checkedAnew(ResultSet row) throws SQLException {
        var item = unchecked(row);
        var command = item.item().command();
        var sealed = row.getBytes("seal");
        // the columns that queries go by are no part of the sealed text, so they are held against it
        if (sealed == null || !seal.fits(item, sealed) || !command.commandId().equals(row.getString("command_id"))
                || !command.conversationId().equals(row.getString("conversation_id")) || !command.aggregate().equals(row.getString("aggregate"))) {
            throw new DamagedRow(row.getString("command_id"));
        }
        checkedItems.remember(item, sealed);
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
