package deskside.hub.oversight;

import deskside.domain.audit.AuditPage;
import deskside.domain.audit.Evidence;
import deskside.domain.people.Right;
import deskside.domain.privacy.Masking;
import deskside.domain.sync.EntityType;
import deskside.hub.access.DeskSession;
import deskside.hub.problem.Refused;
import deskside.hub.store.AuditTable;
import deskside.hub.store.ErasureTable;
import deskside.hub.store.HubDatabase;
import deskside.sync.protocol.ErasureRequest;
import deskside.sync.protocol.ErasureResponse;
import deskside.sync.protocol.EvidenceRequest;
import deskside.sync.protocol.WireCodec;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers supervisors and administrators; everything but reading the audit is itself recorded. Safe for all threads. */
public final class Oversight {

    private static final Logger LOG = LoggerFactory.getLogger(Oversight.class);
    private static final int LARGEST_PAGE = 1_000;
    private static final int LONGEST_REASON = 200;

    private final HubDatabase database;
    private final InstantSource clock;
    private final EvidenceReader evidence;

    /** @param epoch the id of the hub's database */
    public Oversight(HubDatabase database, InstantSource clock, String epoch) {
        this.database = database;
        this.clock = clock;
        this.evidence = new EvidenceReader(epoch);
    }

    /** @param conversationId null: all entries */
    public AuditPage audit(long after, int limit, @Nullable String conversationId, DeskSession session) {
        session.require(Right.READ_AUDIT);
        if (after < 0 || limit < 1 || limit > LARGEST_PAGE) {
            throw Refused.badRequest("'after' must be at least 0 and 'limit' from 1 to " + LARGEST_PAGE);
        }
        return database.read(tx -> {
            // the end first: what is added meanwhile is behind it
            var head = tx.audit().head();
            return new AuditPage(tx.audit().after(after, conversationId, limit), head);
        });
    }

    /** @return masked unless the request says otherwise; it is in the audit before it is read */
    public Evidence evidence(EvidenceRequest request, DeskSession session) {
        session.require(request.inClear() ? Right.EXPORT_IN_CLEAR : Right.EXPORT_EVIDENCE);
        checkReason(request.reason());
        var detail = Map.of("inClear", request.inClear(), "reason", Masking.text(request.reason().strip()));
        database.write(tx -> {
            if (tx.conversations().lock(request.conversationId()).isEmpty()) {
                throw Refused.notFound("There is no such conversation");
            }
            tx.audit().add(event(session, "exportEvidence", "EXECUTED", "conversation:" + request.conversationId(), request.conversationId(),
                    json(detail)));
            return request;
        });
        return database.read(tx -> evidence.read(tx, request, session, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** Erases everything that tells who the customer is, here and, by the feed, at every desk. The same again changes nothing. */
    public ErasureResponse erase(ErasureRequest request, DeskSession session) {
        session.require(Right.ERASE_CUSTOMER);
        checkReason(request.reason());
        var counts = database.write(tx -> {
            var known = tx.entities().exists(EntityType.CUSTOMER, request.customerId()) || tx.erasures().isErased(request.customerId());
            if (!known) {
                throw Refused.notFound("There is no customer with this id");
            }
            var erased = tx.erasures().erase(request.customerId(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
            tx.audit().add(event(session, "eraseCustomer", "EXECUTED", "customer:" + request.customerId(), null,
                    json(Map.of("counts", erased, "reason", Masking.text(request.reason().strip())))));
            return erased;
        });
        return response(request, counts);
    }

    /** What somebody tried whose role does not allow it. */
    public void refused(DeskSession session, String action) {
        LOG.warn("{} {} is beyond the role of account {}", action, session.account().role(), session.account().id());
        database.write(tx -> {
            tx.audit().add(event(session, action, "REFUSED", "account:" + session.account().id(), null, "{}"));
            return session;
        });
    }

    private AuditTable.Event event(
            DeskSession session, String action, String outcome, String subject, @Nullable String conversationId, String detail) {
        var now = clock.instant();
        return new AuditTable.Event(now, now, session.account().id(), session.account().role().name(), session.deviceId(), action, outcome, subject,
                conversationId, "", detail);
    }

    static String json(Object detail) {
        return WireCodec.write(detail);
    }

    private static ErasureResponse response(ErasureRequest request, ErasureTable.Counts counts) {
        return new ErasureResponse(request.customerId(), counts.conversations(), counts.messages(), counts.orders(), counts.cases());
    }

    private static void checkReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refused.badRequest("The reason must have 1 to " + LONGEST_REASON + " characters: it is kept in the audit");
        }
    }
}
