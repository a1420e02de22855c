package deskside.usecases.aftersales;

import deskside.domain.Settings;
import deskside.domain.aftersales.Cases;
import deskside.domain.aftersales.Ground;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Conversations;
import deskside.domain.order.Order;
import deskside.domain.order.OrderStatus;
import deskside.domain.order.Orders;
import deskside.domain.people.Account;
import deskside.domain.people.Session;
import deskside.domain.sync.Outbox;
import deskside.usecases.assist.Insights;
import deskside.usecases.conversation.SendReply;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the customer of an open conversation should be told without having asked, from the facts of parcels and cases: offered to the agent, never sent
 * by itself, and each event once: the hub refuses a second message about it, whichever desk it comes from. Blocks on the store.
 */
public final class DueNotices {

    private static final int ORDERS = 10;

    private final Conversations conversations;
    private final Orders orders;
    private final Cases cases;
    private final Session session;
    private final Insights insights;
    private final CaseRules rules;
    private final SendReply sendReply;
    private final EventNotices events;
    private final ToldNotices told;

    public DueNotices(
            Conversations conversations, Orders orders, Cases cases, Outbox outbox, Session session, Settings settings, Insights insights, CaseRules rules,
            SendReply sendReply, InstantSource clock) {
        this.conversations = conversations;
        this.orders = orders;
        this.cases = cases;
        this.session = session;
        this.insights = insights;
        this.rules = rules;
        this.sendReply = sendReply;
        this.events = new EventNotices(rules::zone, clock);
        this.told = new ToldNotices(conversations, outbox, settings);
    }

    /** Newest event first; nothing in conversations of others or that are over. */
    public List<Notice> of(String conversationId) {
        return conversations.find(conversationId).filter(this::isMine).map(this::due).orElse(List.of());
    }

    private boolean isMine(Conversation conversation) {
        return (conversation.status() == ConversationStatus.ACTIVE || conversation.status() == ConversationStatus.FOLLOW_UP)
                && session.account().map(Account::id).filter(id -> id.equals(conversation.assigneeId())).isPresent();
    }

    private List<Notice> due(Conversation conversation) {
        var all = new ArrayList<Notice>();
        var doubts = doubtsDelivery(conversation);
        ordersOf(conversation).forEach(order -> events.ofOrder(order, doubts && order.id().equals(conversation.orderId()), conversation.language()).forEach(all::add));
        cases.ofConversation(conversation.id()).forEach(one -> events.ofCase(one, conversation.language()).ifPresent(all::add));
        return told.untold(all).stream().sorted(Comparator.comparing(Notice::at).reversed()).toList();
    }

    /** The order that the conversation is about first; the others only while they are on their way. */
    private List<Order> ordersOf(Conversation conversation) {
        return orders.ofCustomer(conversation.customerId(), ORDERS).stream()
                .filter(order -> conversation.orderId() == null || order.id().equals(conversation.orderId()) || order.status() != OrderStatus.COMPLETED).toList();
    }

    /** Whether the customer seems to say that something has not come: known from the policies that have rules for that. */
    private boolean doubtsDelivery(Conversation conversation) {
        return insights.ofConversation(conversation).stream().flatMap(insight -> insight.intents().stream())
                .anyMatch(intent -> rules.wishes(intent.intentId()).stream().anyMatch(wish -> wish.ground() == Ground.NOT_RECEIVED));
    }

    /** Sends it as it is; the same checks as for any reply. */
    public SendReply.Outcome send(String conversationId, Notice notice) {
        return sendReply.send(conversationId, notice.text(), notice.key());
    }

    /** The agent does not want it, or tells it in other words: it is not offered again at this desk. */
    public void waveOff(Notice notice) {
        told.waveOff(notice);
    }
}
