package deskside.hub.store;

import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What became of each command, and how far each device is with each aggregate. */
public final class CommandTable {

    /** A command that was executed or rejected. */
    public record Done(String payloadHash, String accountId, CommandReceipt receipt) {
    }

    private final Handle handle;

    CommandTable(Handle handle) {
        this.handle = handle;
    }

    public Optional<Done> find(String commandId) {
        return handle.createQuery("select * from command where command_id = :id").bind("id", commandId)
                .map((row, _) -> new Done(row.getString("payload_hash"), row.getString("account_id"),
                        new CommandReceipt(commandId, CommandReceipt.Outcome.valueOf(row.getString("outcome")), row.getString("receipt"),
                                row.getString("reason"))))
                .findOne();
    }

    /** The number of the last command of that device on that aggregate, 0 before the first; locked until the transaction ends. */
    public long lockSequence(String deviceId, String aggregate) {
        var last = handle.createQuery("select last_seq from command_sequence where device_id = :device and aggregate = :aggregate for update")
                .bind("device", deviceId).bind("aggregate", aggregate).mapTo(Long.class).findOne();
        if (last.isEmpty()) {
            handle.createUpdate("insert into command_sequence (device_id, aggregate, last_seq) values (:device, :aggregate, 0)")
                    .bind("device", deviceId).bind("aggregate", aggregate).execute();
        }
        return last.orElse(0L);
    }

    /** As {@link #lockSequence}, without the lock. */
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

    /** Stores the result and uses up the place in the sequence. */
    public void store(CommandRequest request, String accountId, CommandReceipt receipt, Instant now) {
        handle.createUpdate("""
                        insert into command (command_id, device_id, account_id, aggregate, aggregate_seq, type, payload_hash, outcome, receipt,
                            reason, executed_at)
                        values (:id, :device, :account, :aggregate, :seq, :type, :hash, :outcome, :receipt, :reason, :now)""")
                .bind("id", request.commandId()).bind("device", request.deviceId()).bind("account", accountId)
                .bind("aggregate", request.aggregate()).bind("seq", request.aggregateSeq()).bind("type", request.type())
                .bind("hash", request.payloadHash()).bind("outcome", receipt.outcome().name()).bind("receipt", receipt.receipt())
                .bind("reason", receipt.reason()).bind("now", Times.column(now)).execute();
        handle.createUpdate("update command_sequence set last_seq = :seq where device_id = :device and aggregate = :aggregate")
                .bind("seq", request.aggregateSeq()).bind("device", request.deviceId()).bind("aggregate", request.aggregate()).execute();
    }
}
