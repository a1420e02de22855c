package deskside.hub.desk;

import deskside.domain.Ids;
import deskside.domain.Language;
import deskside.domain.aftersales.Case;
import deskside.domain.conversation.Channel;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Sender;
import deskside.domain.notice.NoticeKey;
import deskside.domain.order.Order;
import deskside.domain.sync.Command;
import deskside.domain.sync.EntityType;
import deskside.hub.access.DeskSession;
import deskside.hub.conversation.Changed;
import deskside.hub.conversation.Transcript;
import deskside.hub.store.ConversationTable;
import deskside.hub.store.HubTransaction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells customers who are in no open chat of what has happened, within the caller's transaction: only what is still so, and each event once. The
 * conversation's row is locked first, then the order's, so that of two who tell the same at once the second finds that it was told. Stateless.
 */
final class NoticeEffects {

    private final ReplyRisk risk;
    private final Transcript transcript;

    NoticeEffects(ReplyRisk risk, Ids ids) {
        this.risk = risk;
        this.transcript = new Transcript(ids);
    }

    /** @return why not, and then nothing was done */
    @Nullable Refusal tell(HubTransaction tx, Command.TellCustomer tell, DeskSession session, Instant now) {
        if (tell.text().isBlank()) {
            return Rejection.EMPTY_TEXT;
        }
        if (tell.text().length() > Transcript.LONGEST_TEXT) {
            return Rejection.LONG_TEXT;
        }
        var row = tx.conversations().lock(tell.conversationId());
        var unfit = row.isPresent() ? unfit(row.get(), tell) : null;
        if (unfit != null) {
            return unfit;
        }
        var order = tx.orders().lock(tell.orderId()).orElse(null);
        var untrue = order == null ? Rejection.UNKNOWN_ORDER : untrue(tx, order, tell);
        if (untrue != null) {
            return untrue;
        }
        var before = row.map(ConversationTable.Row::conversation).orElseGet(() -> begun(tell, now));
        var risky = risk.ofOne(tx, tell.text(), before, now);
        if (risky != null) {
            return risky;
        }
        append(tx, before, tell, session, now);
        return null;
    }

    private static @Nullable Rejection unfit(ConversationTable.Row row, Command.TellCustomer tell) {
        var known = row.conversation();
        if (!row.handedOver() || !known.customerId().equals(tell.customerId()) || known.channel() == Channel.PHONE) {
            return Rejection.UNKNOWN_CONVERSATION;
        }
        return known.status() == ConversationStatus.CLOSED ? null : Rejection.IN_CHAT;
    }

    private static @Nullable Rejection untrue(HubTransaction tx, Order order, Command.TellCustomer tell) {
        if (!tx.entities().exists(EntityType.CUSTOMER, tell.customerId())) {
            return Rejection.ERASED_CUSTOMER;
        }
        if (!order.customerId().equals(tell.customerId())) {
            return Rejection.FOREIGN_ORDER;
        }
        if (tx.conversations().isInChat(tell.customerId())) {
            return Rejection.IN_CHAT;
        }
        if (NoticeKey.of(tell.about()).filter(key -> isStillSo(tx, order, key)).isEmpty()) {
            return Rejection.NO_LONGER_SO;
        }
        return tx.messages().isTold(tell.about()) ? Rejection.ALREADY_TOLD : null;
    }

    private static boolean isStillSo(HubTransaction tx, Order order, NoticeKey key) {
        if (key.kind().isOfParcel()) {
            return order.shipments().stream().filter(parcel -> parcel.id().equals(key.subject()) && !parcel.events().isEmpty())
                    .anyMatch(parcel -> parcel.events().getLast().at().getEpochSecond() == key.event());
        }
        return tx.entities().find(EntityType.CASE, key.subject()).map(Case.class::cast)
                .filter(one -> one.orderId().equals(order.id()) && one.state().ordinal() == key.event()).isPresent();
    }

    private static Conversation begun(Command.TellCustomer tell, Instant now) {
        return new Conversation(tell.conversationId(), 0, tell.customerId(), tell.orderId(), Channel.APP, tell.language(), ConversationStatus.CLOSED, null, null,
                List.of(), now, null, now, "", 0);
    }

    private void append(HubTransaction tx, Conversation before, Command.TellCustomer tell, DeskSession session, Instant now) {
        var me = session.account();
        var kind = NoticeKey.of(tell.about()).orElseThrow().kind();
        var language = before.language();
        var changed = Changed.from(before).order(tell.orderId());
        var followed = kind.isFollowedUp() ? changed.status(ConversationStatus.FOLLOW_UP).assignee(me.id()) : changed;
        transcript.append(tx, followed, Sender.SYSTEM, me.id(), language == Language.ZH ? me.displayName() + " 主动告知客户：" + kind.label().in(language)
                : me.displayName() + " told the customer unasked: " + kind.label().in(language), now, null, null);
        var opened = tx.conversations().lock(before.id()).orElseThrow().conversation();
        transcript.reply(tx, Changed.from(opened).lastMessage(tell.text(), now), me.id(), tell.text(), now, tell.commandId(), tell.about(), List.of());
    }
}
