package deskside.hub.http;

import deskside.domain.attachment.AttachmentContent;
import deskside.hub.access.Gateway;
import deskside.hub.access.SignIns;
import deskside.hub.attachment.AttachmentInbox;
import deskside.sync.protocol.Paths;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Bytes of attachments, for desks and for gateways. Safe for all threads. */
public final class AttachmentRoutes {

    private static final String AUTHORIZATION = "Authorization";
    private static final String HASH = "contentHash";
    private static final String AT_HASH = "/{" + HASH + "}";

    private final SignIns signIns;
    private final Gateway gateway;
    private final AttachmentInbox inbox;

    public AttachmentRoutes(SignIns signIns, Gateway gateway, AttachmentInbox inbox) {
        this.signIns = signIns;
        this.gateway = gateway;
        this.inbox = inbox;
    }

    void register(RoutesConfig routes) {
        routes.put(Paths.ATTACHMENTS + AT_HASH, context -> {
            // a revoked desk, too, brings what belongs to the replies that it hands over
            signIns.anySession(context.header(AUTHORIZATION));
            keep(context);
        });
        routes.get(Paths.ATTACHMENTS + AT_HASH, context -> {
            signIns.session(context.header(AUTHORIZATION));
            give(context, inbox.shown(context.pathParam(HASH)));
        });
        routes.put(Paths.CHANNEL_ATTACHMENTS + AT_HASH, context -> {
            gateway.require(context.header(AUTHORIZATION));
            keep(context);
        });
        routes.get(Paths.CHANNEL_ATTACHMENTS + AT_HASH, context -> {
            gateway.require(context.header(AUTHORIZATION));
            give(context, inbox.any(context.pathParam(HASH)));
        });
    }

    private void keep(Context context) {
        Exchange.answer(context, inbox.keep(context.pathParam(HASH), Exchange.bytes(context, AttachmentContent.MOST_BYTES)));
    }

    /** Content under a hash never changes; a browser must not guess another type from it. */
    private static void give(Context context, AttachmentInbox.Content content) {
        context.contentType(content.mediaType()).header("X-Content-Type-Options", "nosniff").header("Cache-Control", "private, no-store")
                .result(content.bytes());
    }
}
