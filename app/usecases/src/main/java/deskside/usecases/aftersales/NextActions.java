package deskside.usecases.aftersales;

import deskside.domain.Language;
import deskside.domain.Money;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Claim;
import deskside.domain.aftersales.Evidence;
import deskside.domain.assist.RecognizedIntent;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Conversations;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.order.Order;
import deskside.domain.order.Orders;
import deskside.domain.people.Account;
import deskside.domain.people.Role;
import deskside.domain.people.Session;
import deskside.rules.Decision;
import deskside.usecases.assist.Insights;
import deskside.usecases.assist.MessageInsight;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the customer seems to want, decided by the rules and ready to submit: at most one thing at a time. Blocks on the store and the engine. */
public final class NextActions {

    /** So many of the customer's messages are looked through, newest first: who complains has often said before about what. */
    private static final int MESSAGES = 6;

    private final Conversations conversations;
    private final Orders orders;
    private final Insights insights;
    private final CaseRules rules;
    private final Session session;

    public NextActions(Conversations conversations, Orders orders, Insights insights, CaseRules rules, Session session) {
        this.conversations = conversations;
        this.orders = orders;
        this.insights = insights;
        this.rules = rules;
        this.session = session;
    }

    /**
     * Something to submit, or that cannot be, with the reason.
     *
     * @param customers language of the customer
     * @param amount    filled in: all that the rules give, for goodwill no more than the agent gives alone
     * @param approval  whether another person has to allow that
     */
    public record Action(String conversationId, Language customers, Order order, Claim claim, Decision decision, Money amount, boolean approval) {
    }

    /** Nothing where the wish is not clear, the shop has no rules for it, or it has been asked for already. */
    public Optional<Action> of(String conversationId) {
        return conversations.find(conversationId).flatMap(conversation -> order(conversation).flatMap(order -> intents(conversation)
                .flatMap(intent -> rules.best(conversationId, order, rules.wishes(intent)).stream()).findFirst()
                .map(best -> action(conversationId, conversation.language(), order, best.claim(), best.decision()))));
    }

    private Optional<Order> order(Conversation conversation) {
        return Optional.ofNullable(conversation.orderId()).flatMap(orders::find).or(() -> orders.ofCustomer(conversation.customerId(), 1).stream().findFirst());
    }

    /** What the customer said they want, newest message first, likeliest first. */
    private Stream<String> intents(Conversation conversation) {
        var newest = insights.ofConversation(conversation);
        var earlier = conversations.messages(conversation.id(), MESSAGES * 3).reversed().stream().filter(message -> message.sender() == Sender.CUSTOMER)
                .limit(MESSAGES).flatMap((Message message) -> insights.of(message).stream());
        return Stream.concat(newest.stream(), earlier).flatMap((MessageInsight insight) -> insight.intents().stream()).map(RecognizedIntent::intentId)
                .distinct();
    }

    /** The same with what the agent has seen by now. */
    public Action with(Action action, List<Evidence> seen) {
        var claim = action.claim.with(seen);
        return action(action.conversationId, action.customers, action.order, claim, rules.explain(action.conversationId, action.order, action.decision.kind(), claim));
    }

    private Action action(String conversationId, Language customers, Order order, Claim claim, Decision decision) {
        var amount = decision.kind() == CaseKind.COMPENSATION ? decision.most().min(decision.agentMost()) : decision.most();
        return new Action(conversationId, customers, order, claim, decision, amount,
                decision.needsApproval(session.account().map(Account::role).orElse(Role.AGENT), amount));
    }
}
