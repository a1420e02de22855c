package deskside.hub.http;

import deskside.hub.access.DeskSession;
import deskside.hub.access.SignIns;
import deskside.hub.desk.CommandExecutor;
import deskside.hub.desk.Pulls;
import deskside.hub.presence.PresenceBoard;
import deskside.hub.problem.Refused;
import deskside.sync.protocol.CommandBatch;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.DigestRequest;
import deskside.sync.protocol.Health;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.PresenceRequest;
import deskside.sync.protocol.PullRequest;
import deskside.sync.protocol.SignInRequest;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** What desks call. Safe for all threads. */
public final class DeskRoutes {

    private final SignIns signIns;
    private final Pulls pulls;
    private final CommandExecutor commands;
    private final PresenceBoard presence;
    private final String epoch;
    private final InstantSource clock;

    public DeskRoutes(SignIns signIns, Pulls pulls, CommandExecutor commands, PresenceBoard presence, String epoch, InstantSource clock) {
        this.signIns = signIns;
        this.pulls = pulls;
        this.commands = commands;
        this.presence = presence;
        this.epoch = epoch;
        this.clock = clock;
    }

    /** Asks the database too: a balancer must not send desks to a hub that cannot serve them. */
    void health(Context context) {
        pulls.end();
        Exchange.answer(context, new Health("UP", epoch, Paths.SCHEMA, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    void signIn(Context context) {
        Exchange.answer(context, signIns.signIn(Exchange.body(context, SignInRequest.class), context.ip()));
    }

    void pull(Context context) {
        var session = session(context);
        Exchange.answer(context, pulls.pull(Exchange.body(context, PullRequest.class), session));
    }

    void digest(Context context) {
        var session = session(context);
        Exchange.answer(context, pulls.digest(Exchange.body(context, DigestRequest.class), session));
    }

    void command(Context context) {
        var session = session(context);
        Exchange.answer(context, commands.execute(Exchange.body(context, CommandRequest.class), context.header(Paths.IDEMPOTENCY_KEY), session,
                Exchange.language(context)));
    }

    void commandBatch(Context context) {
        var session = session(context);
        var batch = Exchange.body(context, CommandBatch.class, HubServer.LARGEST_BATCH);
        Exchange.answer(context, commands.executeAll(batch, session, Exchange.language(context)));
    }

    void presence(Context context) {
        var session = session(context);
        Exchange.answer(context, presence.report(Exchange.body(context, PresenceRequest.class), session));
    }

    void beforePokes(Context context) {
        context.attribute(PokeBoard.EXPIRES_AT, session(context).expiresAt());
        var accepted = context.header("Accept");
        if (accepted == null || !accepted.contains("text/event-stream")) {
            throw Refused.badRequest("Pokes come as a stream: ask with the header Accept: text/event-stream");
        }
    }

    private DeskSession session(Context context) {
        return signIns.session(context.header("Authorization"));
    }
}
