package deskside.hub.http;

import deskside.hub.access.DeskSession;
import deskside.hub.access.SignIns;
import deskside.hub.oversight.Oversight;
import deskside.hub.problem.Refused;
import io.javalin.http.Context;
import java.util.function.Function;

/** Answers whoever is signed in, and records whoever is refused for their role. Safe for all threads. */
record Guarded(SignIns signIns, Oversight oversight) {

    private static final int FORBIDDEN = 403;

    /** @param action as the audit names it when it is refused */
    void answer(Context context, String action, Function<DeskSession, Object> work) {
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
