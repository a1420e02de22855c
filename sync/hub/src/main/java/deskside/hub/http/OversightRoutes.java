package deskside.hub.http;

import deskside.hub.access.DeskSession;
import deskside.hub.access.SignIns;
import deskside.hub.oversight.Oversight;
import deskside.hub.problem.Refused;
import deskside.sync.protocol.ErasureRequest;
import deskside.sync.protocol.EvidenceRequest;
import io.javalin.http.Context;
import java.util.function.Function;

/** What supervisors and administrators call. Who is refused for their role is recorded. Safe for all threads. */
public final class OversightRoutes {

    private static final int USUAL_PAGE = 200;
    private static final int FORBIDDEN = 403;

    private final SignIns signIns;
    private final Oversight oversight;

    public OversightRoutes(SignIns signIns, Oversight oversight) {
        this.signIns = signIns;
        this.oversight = oversight;
    }

    void audit(Context context) {
        answer(context, "readAudit", session -> oversight.audit(Exchange.number(context, "after", 0),
                (int) Exchange.number(context, "limit", USUAL_PAGE), context.queryParam("conversation"), session));
    }

    void evidence(Context context) {
        answer(context, "exportEvidence", session -> oversight.evidence(Exchange.body(context, EvidenceRequest.class), session));
    }

    void erase(Context context) {
        answer(context, "eraseCustomer", session -> oversight.erase(Exchange.body(context, ErasureRequest.class), session));
    }

    private void answer(Context context, String action, Function<DeskSession, Object> work) {
        var session = signIns.session(context.header("Authorization"));
        try {
            Exchange.answer(context, work.apply(session));
        } catch (Refused e) {
            if (e.status() == FORBIDDEN) {
                oversight.refused(session, action);
            }
            throw e;
        }
    }
}
