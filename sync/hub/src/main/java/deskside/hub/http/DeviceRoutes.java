package deskside.hub.http;

import deskside.hub.access.SignIns;
import deskside.hub.desk.RevokedDevices;
import deskside.sync.protocol.EscrowDecisionRequest;
import deskside.sync.protocol.EscrowRequest;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.RevokeRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** What supervisors call about desks, and what a revoked desk calls. Safe for all threads. */
public final class DeviceRoutes {

    private static final String AUTHORIZATION = "Authorization";

    private final SignIns signIns;
    private final RevokedDevices devices;

    public DeviceRoutes(SignIns signIns, RevokedDevices devices) {
        this.signIns = signIns;
        this.devices = devices;
    }

    void register(RoutesConfig routes) {
        routes.get(Paths.DEVICES, context -> Exchange.answer(context, devices.all(signIns.session(context.header(AUTHORIZATION)))));
        routes.post(Paths.REVOKE, context -> {
            var session = signIns.session(context.header(AUTHORIZATION));
            Exchange.answer(context, devices.revoke(Exchange.body(context, RevokeRequest.class), session));
        });
        routes.get(Paths.ESCROW, context -> Exchange.answer(context, devices.escrow(signIns.session(context.header(AUTHORIZATION)))));
        routes.post(Paths.ESCROW, context -> {
            var session = signIns.revokedSession(context.header(AUTHORIZATION));
            Exchange.answer(context, devices.handOver(Exchange.body(context, EscrowRequest.class, HubServer.LARGEST_BATCH), session));
        });
        routes.post(Paths.ESCROW_DECISION, context -> {
            var session = signIns.session(context.header(AUTHORIZATION));
            Exchange.answer(context, devices.decide(Exchange.body(context, EscrowDecisionRequest.class), session, Exchange.language(context)));
        });
    }
}
