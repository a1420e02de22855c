package deskside.usecases.aftersales;

import deskside.domain.Money;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Claim;
import deskside.domain.aftersales.Limits;
import deskside.domain.order.Order;
import deskside.domain.order.Orders;
import deskside.domain.people.Account;
import deskside.domain.people.Role;
import deskside.domain.people.Session;
import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import deskside.rules.Decision;
import deskside.usecases.conversation.Outgoing;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Pays something back to the customer, at once or after another person's approval. What waits in this desk's own outbox counts as gone already, so
 * that nobody promises the same money twice while offline; what colleagues do meanwhile is the hub's to check.
 */
public final class OpenCase {

    /** A claim on money is older than that only if something is wrong: then a person looks at it again (protocol DSP/1). */
    public static final Duration TERM = Duration.ofHours(4);

    private final Orders orders;
    private final Outbox outbox;
    private final Session session;
    private final Outgoing outgoing;
    private final CaseRules rules;

    public OpenCase(Orders orders, Outbox outbox, Session session, Outgoing outgoing, CaseRules rules) {
        this.orders = orders;
        this.outbox = outbox;
        this.session = session;
        this.outgoing = outgoing;
        this.rules = rules;
    }

    /**
     * What a person sees before they ask.
     *
     * @param order      as this desk knows it
     * @param waiting    sum that this desk has asked for and not heard of yet
     * @param refundable at the most, with what waits and what open returns will pay taken off
     * @param ownLimit   whether all of that is within the person's own limit
     */
    public record Facts(Order order, Money waiting, Money refundable, boolean ownLimit) {
    }

    /** What became of it. */
    public sealed interface Outcome {

        /** Durable. @param approval whether another person has to allow it */
        record Queued(String commandId, boolean approval) implements Outcome {
        }

        /** Nothing was queued. @param refundable what can go back at the most */
        record TooMuch(Money refundable) implements Outcome {
        }

        /** Nothing was queued: the shop's rules do not allow it. */
        record NotAllowed(Decision decision) implements Outcome {
        }

        /** Nothing was queued: no such order at this desk, or nothing or less was asked for, or no reason given. */
        record Incomplete() implements Outcome {
        }
    }

    public Optional<Facts> facts(String orderId) {
        return orders.find(orderId).map(order -> facts(order, _ -> true));
    }

    private Facts facts(Order order, Predicate<Command.OpenCase> counted) {
        var none = order.total().minus(order.total());
        var waiting = outbox.pending().stream().map(OutboxItem::command)
                .filter(Command.OpenCase.class::isInstance).map(Command.OpenCase.class::cast)
                .filter(open -> open.orderId().equals(order.id()) && CaseKind.ofMoney().contains(open.kind()) && counted.test(open))
                .map(Command.OpenCase::amount).reduce(none, Money::plus);
        var left = order.refundable().minus(waiting).minus(rules.promised(order));
        var refundable = left.isPositive() ? left : none;
        return new Facts(order, waiting, refundable, isAlone(refundable));
    }

    private boolean isAlone(Money amount) {
        return session.account().filter(account -> Limits.covers(account.role(), amount)).isPresent();
    }

    private static boolean isSome(CaseKind kind, Money amount) {
        return amount.isPositive() || kind.canBeFree() && amount.amount().signum() == 0;
    }

    /** In a shop without rules for it. */
    public Outcome open(String conversationId, CaseKind kind, String orderId, Money amount, String reason, @Nullable String supersedes) {
        return open(conversationId, kind, orderId, null, amount, reason, supersedes);
    }

    /**
     * @param claim      what the customer claims; null only where the shop has no rules for it
     * @param supersedes an earlier command of this order that was rejected, has run out or is uncertain, and that must not be carried out any
     *                   more; null: none
     * @throws deskside.domain.sync.StoreFailure when it could not be queued
     */
    public Outcome open(
            String conversationId, CaseKind kind, String orderId, @Nullable Claim claim, Money amount, String reason, @Nullable String supersedes) {
        var order = orders.find(orderId).orElse(null);
        if (order == null || !amount.currency().equals(order.total().currency()) || !isSome(kind, amount) || reason.isBlank()) {
            return new Outcome.Incomplete();
        }
        var facts = facts(order, open -> !open.commandId().equals(supersedes));
        var decision = rules.decide(conversationId, order, kind, claim);
        var ruled = decision.outcome() != Decision.Outcome.UNRULED;
        if (ruled && (claim == null || !decision.isAllowed())) {
            return new Outcome.NotAllowed(decision);
        }
        var most = ruled ? decision.most() : facts.refundable();
        if (amount.compareTo(most) > 0) {
            return new Outcome.TooMuch(most);
        }
        var item = outgoing.queue(id -> new Command.OpenCase(id, conversationId, kind, orderId, amount, order.paid(), order.refunded(), reason.strip(),
                supersedes, claim, decision.rule()), TERM);
        var role = session.account().map(Account::role).orElse(Role.AGENT);
        return new Outcome.Queued(item.command().commandId(), decision.needsApproval(role, amount));
    }
}
