package deskside.hub.http;

import deskside.hub.access.Gateway;
import deskside.hub.channel.ChannelInbox;
import deskside.sync.protocol.ChannelMessageRequest;
import io.javalin.http.Context;

/** What channels' gateways call. Safe for all threads. */
public final class ChannelRoutes {

    private static final int USUAL_REPLIES = 200;

    private final Gateway gateway;
    private final ChannelInbox inbox;

    public ChannelRoutes(Gateway gateway, ChannelInbox inbox) {
        this.gateway = gateway;
        this.inbox = inbox;
    }

    void receive(Context context) {
        gateway.require(context.header("Authorization"));
        Exchange.answer(context, inbox.receive(Exchange.body(context, ChannelMessageRequest.class)));
    }

    void replies(Context context) {
        gateway.require(context.header("Authorization"));
        Exchange.answer(context, inbox.replies(Exchange.number(context, "after", 0), (int) Exchange.number(context, "limit", USUAL_REPLIES)));
    }
}
