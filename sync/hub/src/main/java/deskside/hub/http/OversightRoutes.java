package deskside.hub.http;

import deskside.hub.access.SignIns;
import deskside.hub.oversight.Oversight;
import deskside.sync.protocol.ErasureRequest;
import deskside.sync.protocol.EvidenceRequest;
import io.javalin.http.Context;

/** What supervisors and administrators call. Who is refused for their role is recorded. Safe for all threads. */
public final class OversightRoutes {

    private static final int USUAL_PAGE = 200;

    private final Oversight oversight;
    private final Guarded guarded;

    public OversightRoutes(SignIns signIns, Oversight oversight) {
        this.oversight = oversight;
        this.guarded = new Guarded(signIns, oversight);
    }

    void audit(Context context) {
        guarded.answer(context, "readAudit", session -> oversight.audit(Exchange.number(context, "after", 0),
                (int) Exchange.number(context, "limit", USUAL_PAGE), context.queryParam("conversation"), session));
    }

    void evidence(Context context) {
        guarded.answer(context, "exportEvidence", session -> oversight.evidence(Exchange.body(context, EvidenceRequest.class), session));
    }

    void erase(Context context) {
        guarded.answer(context, "eraseCustomer", session -> oversight.erase(Exchange.body(context, ErasureRequest.class), session));
    }
}
