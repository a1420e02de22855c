package deskside.hub.desk;

import deskside.domain.Language;
import deskside.domain.conversation.Channel;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Sender;
import deskside.domain.Ids;
import deskside.domain.sync.Command;
import deskside.domain.sync.EntityType;
import deskside.hub.access.DeskSession;
import deskside.hub.conversation.Changed;
import deskside.hub.conversation.Transcript;
import deskside.hub.store.HubTransaction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records telephone calls as conversations, within the caller's transaction. Stateless. */
final class CallEffects {

    private final Transcript transcript;

    CallEffects(Ids ids) {
        this.transcript = new Transcript(ids);
    }

    /** @return why not, and then nothing was done */
    @Nullable Refusal record(HubTransaction tx, Command.RecordCall call, DeskSession session, Instant now) {
        if (call.notes().isBlank()) {
            return Rejection.EMPTY_TEXT;
        }
        if (call.notes().length() > Transcript.LONGEST_TEXT) {
            return Rejection.LONG_TEXT;
        }
        var row = tx.conversations().lock(call.conversationId());
        var no = row.isPresent() ? refusal(row.get().conversation(), call, session) : refusal(tx, call);
        if (no != null) {
            return no;
        }
        // A desk's clock may be ahead; what was said cannot be later than its arrival.
        var at = call.calledAt().isAfter(now) ? now : call.calledAt();
        var before = row.map(known -> known.conversation()).orElseGet(() -> begun(tx, call, session, at));
        var last = before.lastMessageAt().isAfter(at) ? before.lastMessageAt() : at;
        transcript.append(tx, Changed.from(before).lastMessage(call.notes(), last), Sender.CUSTOMER, call.customerId(), call.notes(), at,
                call.commandId(), null);
        return null;
    }

    private Conversation begun(HubTransaction tx, Command.RecordCall call, DeskSession session, Instant at) {
        var conversation = new Conversation(call.conversationId(), 0, call.customerId(), call.orderId(), Channel.PHONE, call.language(),
                ConversationStatus.ACTIVE, session.account().id(), null, List.of(), at, null, at, "", 0);
        var text = session.account().displayName() + (call.language() == Language.ZH ? " 记录了来电" : " recorded a call");
        transcript.append(tx, Changed.from(conversation), Sender.SYSTEM, session.account().id(), text, at, null, null);
        return tx.conversations().lock(call.conversationId()).orElseThrow().conversation();
    }

    private static @Nullable Refusal refusal(HubTransaction tx, Command.RecordCall call) {
        if (!tx.entities().exists(EntityType.CUSTOMER, call.customerId())) {
            return Rejection.UNKNOWN_CUSTOMER;
        }
        return call.orderId() == null || tx.entities().exists(EntityType.ORDER, call.orderId()) ? null : Rejection.UNKNOWN_ORDER;
    }

    private static @Nullable Refusal refusal(Conversation known, Command.RecordCall call, DeskSession session) {
        return known.channel() != Channel.PHONE || !known.customerId().equals(call.customerId()) ? Rejection.OTHER_CALL
                : ConversationEffects.refusal(known, session);
    }
}
