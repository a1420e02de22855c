package deskside.hub.store;

import deskside.domain.people.Account;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who is signed in where. */
public final class SessionTable {

    /** A session of an account on a device. @param revoked why the device is out of use; null when it is not */
    public record Row(Account account, String deviceId, Instant expiresAt, @Nullable String revoked) {
    }

    private final Handle handle;

    SessionTable(Handle handle) {
        this.handle = handle;
    }

    /** Binds the device to the account, ends sessions that other accounts had on it and those that have expired. */
    public void open(String tokenHash, Account account, String deviceId, Instant now, Instant expiresAt) {
        int known = handle.createUpdate("update device set account_id = :account, signed_in_at = :now where id = :device")
                .bind("account", account.id()).bind("now", Times.column(now)).bind("device", deviceId).execute();
        if (known == 0) {
            handle.createUpdate("insert into device (id, account_id, signed_in_at) values (:device, :account, :now)")
                    .bind("account", account.id()).bind("now", Times.column(now)).bind("device", deviceId).execute();
        }
        handle.createUpdate("delete from desk_session where (device_id = :device and account_id <> :account) or expires_at < :now")
                .bind("device", deviceId).bind("account", account.id()).bind("now", Times.column(now)).execute();
        handle.createUpdate("insert into desk_session (token_hash, account_id, device_id, expires_at) values (:token, :account, :device, :expires)")
                .bind("token", tokenHash).bind("account", account.id()).bind("device", deviceId).bind("expires", Times.column(expiresAt))
                .execute();
    }

    public Optional<Row> find(String tokenHash) {
        return handle.createQuery("""
                        select a.*, s.device_id, s.expires_at, d.revoked_reason from desk_session s
                        join account a on a.id = s.account_id join device d on d.id = s.device_id
                        where s.token_hash = :token""")
                .bind("token", tokenHash)
                .map((row, _) -> new Row(AccountTable.account(row), row.getString("device_id"), Times.require(row, "expires_at"),
                        row.getString("revoked_reason")))
                .findOne();
    }
}
