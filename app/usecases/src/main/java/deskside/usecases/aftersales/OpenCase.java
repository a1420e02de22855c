package deskside.usecases.aftersales;

import deskside.domain.Money;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Limits;
import deskside.domain.order.Order;
import deskside.domain.order.Orders;
import deskside.domain.people.Session;
import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
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

    public OpenCase(Orders orders, Outbox outbox, Session session, Outgoing outgoing) {
        this.orders = orders;
        this.outbox = outbox;
        this.session = session;
        this.outgoing = outgoing;
    }

    /**
     * What a person sees before they ask.
     *
     * @param order      as this desk knows it
     * @param waiting    sum that this desk has asked for and not heard of yet
     * @param refundable at the most, with what waits taken off
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
                .filter(open -> open.orderId().equals(order.id()) && counted.test(open))
                .map(Command.OpenCase::amount).reduce(none, Money::plus);
        var left = order.refundable().minus(waiting);
        var refundable = left.isPositive() ? left : none;
        return new Facts(order, waiting, refundable, isAlone(refundable));
    }

    private boolean isAlone(Money amount) {
        return session.account().filter(account -> Limits.covers(account.role(), amount)).isPresent();
    }

    /**
     * @param supersedes an earlier command of this order that was rejected, has run out or is uncertain, and that must not be carried out any
     *                   more; null: none
     * @throws deskside.domain.sync.StoreFailure when it could not be queued
     */
    public Outcome open(String conversationId, CaseKind kind, String orderId, Money amount, String reason, @Nullable String supersedes) {
        var order = orders.find(orderId).orElse(null);
        if (order == null || !amount.currency().equals(order.total().currency()) || !amount.isPositive() || reason.isBlank()) {
            return new Outcome.Incomplete();
        }
        var facts = facts(order, open -> !open.commandId().equals(supersedes));
        if (amount.compareTo(facts.refundable()) > 0) {
            return new Outcome.TooMuch(facts.refundable());
        }
        var item = outgoing.queue(id -> new Command.OpenCase(id, conversationId, kind, orderId, amount, order.paid(), order.refunded(), reason.strip(),
                supersedes), TERM);
        return new Outcome.Queued(item.command().commandId(), !isAlone(amount));
    }
}
