package deskside.hub.store;

import deskside.domain.people.Account;
import deskside.sync.protocol.Device;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The desks that have signed in, and which of them are out of use. */
public final class DeviceTable {

    private static final String DEVICES = """
            select d.*, (select count(*) from escrow e where e.device_id = d.id and e.decided_at is null) as in_escrow from device d""";

    private final Handle handle;

    DeviceTable(Handle handle) {
        this.handle = handle;
    }

    /** The latest sign-in first. */
    public List<Device> all() {
        return handle.createQuery(DEVICES + " order by d.signed_in_at desc, d.id").map((row, _) -> device(row)).list();
    }

    public Optional<Device> find(String id) {
        return handle.createQuery(DEVICES + " where d.id = :id").bind("id", id).map((row, _) -> device(row)).findOne();
    }

    /** The first time counts. */
    public void revoke(String id, Account by, String reason, Instant now) {
        handle.createUpdate("update device set revoked_at = :now, revoked_by = :by, revoked_reason = :reason where id = :id and revoked_at is null")
                .bind("now", Times.column(now)).bind("by", by.id()).bind("reason", reason).bind("id", id).execute();
    }

    private static Device device(ResultSet row) throws SQLException {
        return new Device(row.getString("id"), row.getString("account_id"), Times.require(row, "signed_in_at"), Times.read(row, "revoked_at"),
                row.getString("revoked_reason"), row.getInt("in_escrow"));
    }
}
