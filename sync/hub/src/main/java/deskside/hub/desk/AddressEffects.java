package deskside.hub.desk;

import deskside.domain.Ids;
import deskside.domain.Language;
import deskside.domain.catalog.Policy;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Sender;
import deskside.domain.order.Order;
import deskside.domain.order.OrderStatus;
import deskside.domain.sync.Command;
import deskside.hub.access.DeskSession;
import deskside.hub.conversation.Changed;
import deskside.hub.conversation.Transcript;
import deskside.hub.store.HubTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sends orders elsewhere as long as nothing of them has left, within the caller's transaction, which holds the order. Stateless. */
final class AddressEffects {

    private static final int LONGEST_ADDRESS = 400;
    private static final Set<OrderStatus> BEFORE_SHIPPING = EnumSet.of(OrderStatus.UNPAID, OrderStatus.PAID);

    /** The intent and the limit's key of policies that say how often. */
    private static final String ABOUT = "order.address";
    private static final String CHANGES = "changes";

    private final MadeOfPolicies<List<Policy>> limiting = new MadeOfPolicies<>(
            policies -> policies.stream().filter(policy -> policy.intents().contains(ABOUT) && policy.limits().containsKey(CHANGES)).toList());
    private final Transcript transcript;

    AddressEffects(Ids ids) {
        this.transcript = new Transcript(ids);
    }

    /** @return why not, and then nothing was done */
    @Nullable Refusal change(HubTransaction tx, Command.ChangeAddress change, DeskSession session, Instant now) {
        var conversation = tx.conversations().lock(change.conversationId()).filter(row -> row.handedOver()).map(row -> row.conversation()).orElse(null);
        var order = tx.orders().lock(change.orderId()).orElse(null);
        var no = refusal(change, conversation, order, session);
        if (no != null || conversation == null || order == null) {
            return no;
        }
        if (tx.orders().addressChanges(order.id()) >= mostChanges(tx, now)) {
            return Rejection.ADDRESS_CHANGED_BEFORE;
        }
        tx.orders().readdress(order, change.commandId(), change.newAddress().strip(), session.account().id(), now);
        var text = session.account().displayName() + (conversation.language() == Language.ZH ? " 修改了订单 " + order.id() + " 的收货地址"
                : " changed the delivery address of order " + order.id());
        transcript.append(tx, Changed.from(conversation), Sender.SYSTEM, session.account().id(), text, now, null, null);
        return null;
    }

    private int mostChanges(HubTransaction tx, Instant now) {
        var today = LocalDate.ofInstant(now, HubRules.zone(tx));
        return limiting.get(tx).stream().filter(policy -> policy.isValidOn(today)).mapToInt(policy -> policy.limits().get(CHANGES).intValue())
                .min().orElse(Integer.MAX_VALUE);
    }

    private static @Nullable Refusal refusal(Command.ChangeAddress change, @Nullable Conversation conversation, @Nullable Order order, DeskSession session) {
        if (conversation == null) {
            return Rejection.UNKNOWN_CONVERSATION;
        }
        var no = ConversationEffects.refusal(conversation, session);
        if (no != null) {
            return no;
        }
        if (order == null) {
            return Rejection.UNKNOWN_ORDER;
        }
        if (!order.customerId().equals(conversation.customerId())) {
            return Rejection.FOREIGN_ORDER;
        }
        var address = change.newAddress().strip();
        if (address.isEmpty() || address.length() > LONGEST_ADDRESS || address.equals(order.shippingAddress())) {
            return Rejection.NO_ADDRESS;
        }
        var left = order.shipments().stream().anyMatch(parcel -> parcel.events().stream().anyMatch(event -> !event.state().equals("created")));
        if (left || !BEFORE_SHIPPING.contains(order.status())) {
            return Rejection.SHIPPED;
        }
        return order.shippingAddress().equals(change.seenAddress()) ? null : Rejection.ADDRESS_CHANGED;
    }
}
