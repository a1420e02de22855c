package deskside.hub.http;

import deskside.hub.access.SignIns;
import deskside.hub.desk.RevokedDevices;
import deskside.hub.oversight.Oversight;
import deskside.sync.protocol.EscrowDecisionRequest;
import deskside.sync.protocol.EscrowRequest;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.RevokeRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** What supervisors call about desks, and what a revoked desk calls. Who is refused for their role is recorded. Safe for all threads. */
public final class DeviceRoutes {

    private static final String AUTHORIZATION = "Authorization";

    private final SignIns signIns;
    private final RevokedDevices devices;
    private final Guarded guarded;

    public DeviceRoutes(SignIns signIns, RevokedDevices devices, Oversight oversight) {
        this.signIns = signIns;
        this.devices = devices;
        this.guarded = new Guarded(signIns, oversight);
    }

    void register(RoutesConfig routes) {
        routes.get(Paths.DEVICES, context -> guarded.answer(context, "readDevices", devices::all));
        routes.post(Paths.REVOKE, context -> guarded.answer(context, "revokeDevice", session -> devices.revoke(Exchange.body(context, RevokeRequest.class), session)));
        routes.get(Paths.ESCROW, context -> guarded.answer(context, "readEscrow", devices::escrow));
        routes.post(Paths.ESCROW, context -> {
            var session = signIns.revokedSession(context.header(AUTHORIZATION));
            Exchange.answer(context, devices.handOver(Exchange.body(context, EscrowRequest.class, HubServer.LARGEST_BATCH), session));
        });
        routes.post(Paths.ESCROW_DECISION, context -> guarded.answer(context, "decideEscrow",
                session -> devices.decide(Exchange.body(context, EscrowDecisionRequest.class), session, Exchange.language(context))));
    }
}
