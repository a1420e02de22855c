package deskside.hub.store;

import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What became of each command, and how far each device is with each aggregate. */
public final class CommandTable {

    /** A command that was executed or rejected. */
    public record Done(String payloadHash, String accountId, CommandReceipt receipt) {
    }

    private record Executed(CommandRequest request, String accountId, CommandReceipt receipt, Instant at) {
    }

    private record Sequence(String deviceId, String aggregate) {
    }

    private final Handle handle;
    /** Of this transaction, written at its end. */
    private final Map<String, Executed> executed = new LinkedHashMap<>();
    /** Were not there when all were looked for. */
    private final Set<String> unknown = new HashSet<>();
    /** Locked by this transaction. */
    private final Map<Sequence, Long> last = new HashMap<>();

    CommandTable(Handle handle) {
        this.handle = handle;
    }

    public Optional<Done> find(String commandId) {
        var own = executed.get(commandId);
        if (own != null) {
            return Optional.of(new Done(own.request.payloadHash(), own.accountId, own.receipt));
        }
        // once: whoever asks again wants to know what another hub did meanwhile
        if (unknown.remove(commandId)) {
            return Optional.empty();
        }
        return handle.createQuery("select * from command where command_id = :id").bind("id", commandId).map((row, _) -> done(row)).findOne();
    }

    /** Looks for all of them at once; each that is not there is known to be new when it is first asked for. */
    public void lookUp(Collection<String> commandIds) {
        unknown.addAll(commandIds);
        handle.createQuery("select command_id from command where command_id = any(:ids)").bindArray("ids", String.class, commandIds)
                .mapTo(String.class).forEach(unknown::remove);
    }

    private static Done done(ResultSet row) throws SQLException {
        return new Done(row.getString("payload_hash"), row.getString("account_id"), new CommandReceipt(row.getString("command_id"),
                CommandReceipt.Outcome.valueOf(row.getString("outcome")), row.getString("receipt"), row.getString("reason")));
    }

    /** The number of the last command of that device on that aggregate, 0 before the first; locked until the transaction ends. */
    public long lockSequence(String deviceId, String aggregate) {
        return last.computeIfAbsent(new Sequence(deviceId, aggregate), _ -> {
            var stored = handle.createQuery("select last_seq from command_sequence where device_id = :device and aggregate = :aggregate for update")
                    .bind("device", deviceId).bind("aggregate", aggregate).mapTo(Long.class).findOne();
            if (stored.isEmpty()) {
                handle.createUpdate("insert into command_sequence (device_id, aggregate, last_seq) values (:device, :aggregate, 0)")
                        .bind("device", deviceId).bind("aggregate", aggregate).execute();
            }
            return stored.orElse(0L);
        });
    }

    /** As {@link #lockSequence}, without the lock, and before this transaction. */
    public long lastSequence(String deviceId, String aggregate) {
        return handle.createQuery("select last_seq from command_sequence where device_id = :device and aggregate = :aggregate")
                .bind("device", deviceId).bind("aggregate", aggregate).mapTo(Long.class).findOne().orElse(0L);
    }

    /** Whether another command stands in its place. */
    public boolean isSuperseded(String commandId) {
        return handle.createQuery("select 1 from superseded_command where command_id = :id").bind("id", commandId)
                .mapTo(Integer.class).findOne().isPresent();
    }

    /** From now on {@code commandId} is never executed. Must not have been. */
    public void supersede(String commandId, String by) {
        if (!isSuperseded(commandId)) {
            handle.createUpdate("insert into superseded_command (command_id, by_command) values (:id, :by)").bind("id", commandId).bind("by", by).execute();
        }
    }

    /** Stores the result and uses up the place in the sequence, which this transaction has locked. Only what is rejected may have one that was used up before. */
    public void store(CommandRequest request, String accountId, CommandReceipt receipt, Instant now) {
        var sequence = new Sequence(request.deviceId(), request.aggregate());
        var before = last.get(sequence);
        if (before == null || request.aggregateSeq() <= before && receipt.outcome() == CommandReceipt.Outcome.EXECUTED) {
            throw new IllegalStateException("place " + request.aggregateSeq() + " of " + request.aggregate() + " is not locked or was used up: " + before);
        }
        executed.put(request.commandId(), new Executed(request, accountId, receipt, now));
        last.put(sequence, Math.max(before, request.aggregateSeq()));
    }

    void flush() {
        if (executed.isEmpty()) {
            return;
        }
        var commands = Rows.into(handle, "command", "command_id", "device_id", "account_id", "aggregate", "aggregate_seq", "type", "payload_hash", "outcome",
                "receipt", "reason", "executed_at");
        var places = new LinkedHashMap<Sequence, Long>();
        for (var one : executed.values()) {
            var request = one.request;
            commands.add(request.commandId(), request.deviceId(), one.accountId, request.aggregate(), request.aggregateSeq(), request.type(),
                    request.payloadHash(), one.receipt.outcome().name(), one.receipt.receipt(), one.receipt.reason(), Times.column(one.at));
            places.merge(new Sequence(request.deviceId(), request.aggregate()), request.aggregateSeq(), Math::max);
        }
        commands.execute();
        var sequences = new Rows(handle, "update command_sequence set last_seq = ? where device_id = ? and aggregate = ? and last_seq < ?");
        places.forEach((place, seq) -> sequences.add(seq, place.deviceId, place.aggregate, seq));
        sequences.execute();
        executed.clear();
    }
}
