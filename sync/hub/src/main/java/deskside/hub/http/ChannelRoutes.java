package deskside.hub.http;

import deskside.hub.access.Gateway;
import deskside.hub.channel.ChannelInbox;
import deskside.hub.presence.PresenceBoard;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.ChannelTypingRequest;
import io.javalin.http.Context;

/** What channels' gateways call. Safe for all threads. */
public final class ChannelRoutes {

    private static final int USUAL_REPLIES = 200;

    private final Gateway gateway;
    private final ChannelInbox inbox;
    private final PresenceBoard presence;

    public ChannelRoutes(Gateway gateway, ChannelInbox inbox, PresenceBoard presence) {
        this.gateway = gateway;
        this.presence = presence;
        this.inbox = inbox;
    }

    void receive(Context context) {
        gateway.require(context.header("Authorization"));
        var message = Exchange.body(context, ChannelMessageRequest.class);
        Exchange.answer(context, inbox.receive(message));
        presence.customerWrote(message.conversationId());
    }

    void typing(Context context) {
        gateway.require(context.header("Authorization"));
        Exchange.answer(context, presence.customerTypes(Exchange.body(context, ChannelTypingRequest.class)));
    }

    void replies(Context context) {
        gateway.require(context.header("Authorization"));
        Exchange.answer(context, inbox.replies(Exchange.number(context, "after", 0), (int) Exchange.number(context, "limit", USUAL_REPLIES)));
    }
}
