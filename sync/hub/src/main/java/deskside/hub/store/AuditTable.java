package deskside.hub.store;

import deskside.domain.audit.AuditChain;
import deskside.domain.audit.AuditEntry;
import deskside.domain.audit.AuditHead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The audit within one transaction: it is recorded if, and only if, what it tells of is committed. Entries are collected and get their places at the
 * very end, right before the feed's, from the one row that the transaction then holds: so there is one chain, whichever hub adds to it.
 */
public final class AuditTable {

    private static final int LONGEST_DETAIL = 4_000;

    /** What is to be recorded, before it has its place. */
    public record Event(
            Instant at, Instant madeAt, String actorId, String role, String deviceId, String action, String outcome, String subject,
            @Nullable String conversationId, String payloadHash, String detail) {

        public Event {
            // as the column gives them back: the hash is over these
            at = at.truncatedTo(ChronoUnit.MILLIS);
            madeAt = madeAt.truncatedTo(ChronoUnit.MILLIS);
            if (detail.length() > LONGEST_DETAIL) {
                throw new IllegalArgumentException("the detail of '" + action + "' is too long for the audit");
            }
        }
    }

    private final Handle handle;
    private final List<Event> events = new ArrayList<>();

    AuditTable(Handle handle) {
        this.handle = handle;
    }

    public void add(Event event) {
        events.add(event);
    }

    void flush() {
        if (events.isEmpty()) {
            return;
        }
        var head = handle.createQuery("select last_seq, last_hash from audit_head where id = 1 for update").map((row, _) -> head(row)).one();
        var rows = Rows.into(handle, "audit_entry", "seq", "at", "made_at", "actor_id", "role", "device_id", "action", "outcome", "subject", "conversation_id",
                "payload_hash", "detail", "previous_hash", "hash");
        for (var event : events) {
            var entry = entry(event, head);
            head = new AuditHead(entry.seq(), entry.hash());
            rows.add(entry.seq(), Times.column(entry.at()), Times.column(entry.madeAt()), entry.actorId(), entry.role(), entry.deviceId(), entry.action(),
                    entry.outcome(), entry.subject(), entry.conversationId(), entry.payloadHash(), entry.detail(), entry.previousHash(), entry.hash());
        }
        rows.execute();
        handle.createUpdate("update audit_head set last_seq = :seq, last_hash = :hash where id = 1").bind("seq", head.seq()).bind("hash", head.hash())
                .execute();
    }

    private static AuditEntry entry(Event e, AuditHead before) {
        var open = new AuditEntry(before.seq() + 1, e.at(), e.madeAt(), e.actorId(), e.role(), e.deviceId(), e.action(), e.outcome(), e.subject(),
                e.conversationId(), e.payloadHash(), e.detail(), before.hash(), "");
        return new AuditEntry(open.seq(), open.at(), open.madeAt(), open.actorId(), open.role(), open.deviceId(), open.action(), open.outcome(),
                open.subject(), open.conversationId(), open.payloadHash(), open.detail(), open.previousHash(),
                AuditChain.link(before.hash(), AuditChain.contentHash(open)));
    }

    public AuditHead head() {
        return handle.createQuery("select last_seq, last_hash from audit_head where id = 1").map((row, _) -> head(row)).one();
    }

    /** The entries behind {@code after}, in order. @param conversationId null: of all */
    public List<AuditEntry> after(long after, @Nullable String conversationId, int limit) {
        var sql = "select * from audit_entry where seq > :after" + (conversationId == null ? "" : " and conversation_id = :conversation")
                + " order by seq fetch first :limit rows only";
        var query = handle.createQuery(sql).bind("after", after).bind("limit", limit);
        return (conversationId == null ? query : query.bind("conversation", conversationId)).map((row, _) -> entry(row)).list();
    }

    private static AuditHead head(ResultSet row) throws SQLException {
        return new AuditHead(row.getLong("last_seq"), row.getString("last_hash"));
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(row.getLong("seq"), Times.require(row, "at"), Times.require(row, "made_at"), row.getString("actor_id"),
                row.getString("role"), row.getString("device_id"), row.getString("action"), row.getString("outcome"), row.getString("subject"),
                row.getString("conversation_id"), row.getString("payload_hash"), row.getString("detail"), row.getString("previous_hash"),
                row.getString("hash"));
    }
}
