package deskside.hub.store;

import deskside.domain.people.Account;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.EscrowEntry;
import deskside.sync.protocol.EscrowedCommand;
import deskside.sync.protocol.WireCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Commands of revoked devices that were handed over, decided about or not. */
public final class EscrowTable {

    private final Handle handle;

    EscrowTable(Handle handle) {
        this.handle = handle;
    }

    /** Does nothing when the id is there. */
    public void keep(EscrowedCommand one, Account handedBy, Instant now) {
        if (find(one.command().commandId()).isEmpty()) {
            handle.createUpdate("""
                            insert into escrow (command_id, device_id, agent_id, handed_by, handed_at, request)
                            values (:id, :device, :agent, :by, :now, :request)""")
                    .bind("id", one.command().commandId()).bind("device", one.command().deviceId()).bind("agent", one.agentId())
                    .bind("by", handedBy.id()).bind("now", Times.column(now)).bind("request", WireCodec.write(one.command())).execute();
        }
    }

    public Optional<EscrowEntry> find(String commandId) {
        return handle.createQuery("select * from escrow where command_id = :id").bind("id", commandId).map((row, _) -> entry(row)).findOne();
    }

    public boolean isWaiting(String commandId) {
        return handle.createQuery("select count(*) from escrow where command_id = :id and decided_at is null").bind("id", commandId)
                .mapTo(Integer.class).one() > 0;
    }

    /** Those that nobody has decided about, the oldest first. */
    public List<EscrowEntry> waiting(int limit) {
        return handle.createQuery("select * from escrow where decided_at is null order by handed_at, command_id limit :limit").bind("limit", limit)
                .map((row, _) -> entry(row)).list();
    }

    /** The first decision counts. */
    public void decided(String commandId, Account by, Instant now) {
        handle.createUpdate("update escrow set decided_by = :by, decided_at = :now where command_id = :id and decided_at is null")
                .bind("by", by.id()).bind("now", Times.column(now)).bind("id", commandId).execute();
    }

    /** What was handed over of a conversation is not there any more, decided about or not. */
    void forget(String conversationId) {
        handle.createQuery("select command_id, request from escrow").map((row, _) -> Map.entry(row.getString(1), WireCodec.read(row.getString(2), CommandRequest.class)))
                .list().stream().filter(one -> one.getValue().payload().path("conversationId").asString("").equals(conversationId))
                .forEach(one -> handle.execute("delete from escrow where command_id = ?", one.getKey()));
    }

    private static EscrowEntry entry(ResultSet row) throws SQLException {
        return new EscrowEntry(row.getString("agent_id"), row.getString("handed_by"), Times.require(row, "handed_at"),
                WireCodec.read(row.getString("request"), CommandRequest.class));
    }
}
