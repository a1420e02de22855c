package deskside.hub.http;

import deskside.hub.problem.Refused;
import deskside.hub.store.DatabaseUnavailable;
import deskside.sync.protocol.MalformedWireData;
import deskside.sync.protocol.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into answers; nothing of the inside gets out. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** About what a database takes to start anew or to fail over to its replica. */
    private static final String DATABASE_RETRY_SECONDS = "2";

    private Problems() {
    }

    static void register(RoutesConfig routes) {
        routes.exception(Refused.class, (e, context) -> {
            var retryAfter = e.retryAfter();
            if (retryAfter != null) {
                context.header("Retry-After", String.valueOf(retryAfter.toSeconds()));
            }
            if (e.status() == 401) {
                context.header("WWW-Authenticate", "Bearer");
            }
            answer(context, e.status(), e.problem());
        });
        routes.exception(MalformedWireData.class, (e, context) ->
                answer(context, 400, new Problem("BAD_REQUEST", "Malformed request: " + e.getMessage())));
        routes.exception(DatabaseUnavailable.class, (e, context) -> {
            LOG.warn("{} {}: {}", context.method(), context.path(), e.getMessage());
            context.header("Retry-After", DATABASE_RETRY_SECONDS);
            answer(context, 503, new Problem("UNAVAILABLE", String.valueOf(e.getMessage())));
        });
        routes.exception(HttpResponseException.class, (e, context) -> answer(context, e.getStatus(), ofStatus(e.getStatus())));
        routes.exception(Exception.class, Problems::unexpected);
    }

    private static void unexpected(Exception e, Context context) {
        try {
            LOG.error("{} {} failed", context.method(), context.path(), e);
            answer(context, 500, ofStatus(500));
        } catch (IllegalStateException | NullPointerException gone) {
            // Jetty has taken the request back. Javalin gives each exception to this handler, its own ones too: throwing would never end.
            LOG.debug("A request ended before it was answered", e);
        }
    }

    static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> new Problem("NOT_FOUND", "There is nothing at this address");
            case 405 -> new Problem("NOT_FOUND", "This address does not know this method");
            case 401 -> new Problem("UNAUTHORIZED", "Sign in first");
            case 413 -> new Problem("BAD_REQUEST", "The request is too large: send less at once");
            default -> status < 500 ? new Problem("BAD_REQUEST", "The request is not valid HTTP for this address")
                    : new Problem("INTERNAL", "The hub failed at this request: try again later, its log says more");
        };
    }

    private static void answer(Context context, int status, Problem problem) {
        Exchange.answer(context.status(status), problem);
    }
}
