package deskside.hub.desk;

import deskside.domain.Ids;
import deskside.domain.Money;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.CaseState;
import deskside.domain.aftersales.CaseTerms;
import deskside.domain.aftersales.Effect;
import deskside.domain.aftersales.Limits;
import deskside.domain.conversation.Conversation;
import deskside.domain.order.Order;
import deskside.domain.sync.Command;
import deskside.hub.access.DeskSession;
import deskside.hub.aftersales.CaseNews;
import deskside.hub.aftersales.CaseNews.Told;
import deskside.hub.aftersales.Fulfilment;
import deskside.hub.store.HubTransaction;
import deskside.rules.Decision;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Opens after-sales cases: preconditions, rules, limits and what follows, all within the caller's transaction. The order's row is locked first, so of
 * two that pay back the same money one sees what the other did. Stateless.
 */
final class CaseEffects {

    static final int LONGEST_REASON = 1_000;

    /** So far back a request can have been made by an agent who was offline, and is decided as of then; a desk's clock is no reason for more. */
    private static final Duration OFFLINE = Duration.ofHours(4);

    private final CaseNews news;
    private final Fulfilment fulfilment = new Fulfilment();
    private final HubRules rules = new HubRules();

    CaseEffects(Ids ids) {
        this.news = new CaseNews(ids);
    }

    /** @param request that brought the command. @return why not, and then nothing was done */
    @Nullable Refusal open(HubTransaction tx, Command.OpenCase open, CommandRequest request, DeskSession session, Instant now) {
        var conversation = tx.conversations().lock(open.conversationId()).filter(row -> row.handedOver()).map(row -> row.conversation()).orElse(null);
        var order = tx.orders().lock(open.orderId()).orElse(null);
        var no = refusal(tx, open, conversation, order, session);
        if (no != null || conversation == null || order == null) {
            return no;
        }
        if (open.claim() != null && open.claim().sku() != null) {
            // what the rules are told of the stock stays true until this is done
            tx.stock().lock(open.claim().sku());
        }
        var decision = rules.decide(tx, open, conversation, order, asOf(request.createdAt(), now));
        var notAllowed = refusal(tx, open, order, decision);
        if (notAllowed != null) {
            return notAllowed;
        }
        if (open.supersedes() != null) {
            tx.commands().supersede(open.supersedes(), open.commandId());
        }
        var asked = new Case(open.commandId(), 1, open.kind(), CaseState.AWAITING_APPROVAL, order.id(), order.customerId(), conversation.id(), open.amount(),
                open.seenPaid(), open.seenRefunded(), open.reason().strip(), request.payloadHash(), session.account().id(), now, null, null, "",
                HubRules.basis(tx, decision, open.claim()), null, CaseTerms.due(CaseState.AWAITING_APPROVAL, now).orElseThrow(), null);
        if (decision.needsApproval(session.account().role(), open.amount())) {
            tx.cases().save(asked);
            tell(tx, conversation, session, asked, Told.ASKED, now);
        } else {
            var begun = fulfilment.begin(tx, order, asked, now);
            tell(tx, conversation, session, begun, begun.goods() == null ? Told.DONE : Told.EXPECTED, now);
        }
        return null;
    }

    private static Instant asOf(Instant made, Instant now) {
        var earliest = now.minus(OFFLINE);
        return made.isAfter(now) ? now : made.isBefore(earliest) ? earliest : made;
    }

    private @Nullable Refusal refusal(HubTransaction tx, Command.OpenCase open, Order order, Decision decision) {
        var unruled = decision.outcome() == Decision.Outcome.UNRULED;
        if (!(unruled ? CaseKind.ofMoney() : CaseKind.carriedOut()).contains(open.kind())) {
            return Rejection.NOT_HERE;
        }
        if (unruled) {
            return tooMuch(tx, order, open.amount());
        }
        if (open.claim() == null) {
            return Rejection.NO_CLAIM;
        }
        if (!decision.isAllowed()) {
            return Refusal.byRule(HubRules.refusal(tx, decision));
        }
        if (open.amount().compareTo(decision.most()) > 0) {
            return Refusal.overRule(decision.most(), open.amount());
        }
        var effect = decision.effect();
        if (effect == Effect.REFUND || effect == Effect.RETURN) {
            // whatever a rule says: what is paid back was paid
            var tooMuch = tooMuch(tx, order, open.amount());
            if (tooMuch != null) {
                return tooMuch;
            }
        }
        if (effect == null || !fulfilment.isThere(tx, effect, open.claim())) {
            return Rejection.OUT_OF_STOCK;
        }
        return open.kind().returnsGoods() && !fulfilment.canReceive(tx) ? Rejection.NO_RETURN_PLACE : null;
    }

    /** What open returns will pay back is gone for everything else. */
    static @Nullable Refusal tooMuch(HubTransaction tx, Order order, Money amount) {
        var promised = tx.cases().promised(order);
        return amount.compareTo(order.refundable().minus(promised)) > 0 ? Refusal.tooMuch(order, promised, amount) : null;
    }

    private static @Nullable Refusal refusal(
            HubTransaction tx, Command.OpenCase open, @Nullable Conversation conversation, @Nullable Order order, DeskSession session) {
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
        if (open.reason().isBlank() || open.reason().length() > LONGEST_REASON) {
            return Rejection.LONG_REASON;
        }
        if (tx.commands().isSuperseded(open.commandId())) {
            return Rejection.SUPERSEDED;
        }
        if (open.supersedes() != null && wasExecuted(tx, open.supersedes())) {
            return Rejection.EARLIER_DONE;
        }
        return moneyRefusal(order, open.kind(), open.amount(), open.seenPaid(), open.seenRefunded());
    }

    private static boolean wasExecuted(HubTransaction tx, String commandId) {
        return tx.commands().find(commandId).filter(done -> done.receipt().outcome() == CommandReceipt.Outcome.EXECUTED).isPresent();
    }

    private static @Nullable Refusal moneyRefusal(Order order, CaseKind kind, Money amount, Money seenPaid, Money seenRefunded) {
        var some = amount.isPositive() || kind.canBeFree() && amount.amount().signum() == 0;
        if (!amount.currency().equals(order.total().currency()) || !some) {
            return Rejection.NO_AMOUNT;
        }
        if (!order.paid().equals(seenPaid) || !order.refunded().equals(seenRefunded)) {
            return Refusal.changed(order, seenPaid, seenRefunded);
        }
        return null;
    }

    /** @return why not, and then nothing was done */
    @Nullable Refusal decide(HubTransaction tx, Command.DecideCase decide, DeskSession session, Instant now) {
        var conversation = tx.conversations().lock(decide.conversationId()).map(row -> row.conversation()).orElse(null);
        var asked = tx.cases().lock(decide.caseId()).filter(one -> one.conversationId().equals(decide.conversationId())).orElse(null);
        if (conversation == null || asked == null) {
            return Rejection.UNKNOWN_CASE;
        }
        var no = refusal(asked, decide.payloadHash(), decide.note(), decide.approved() ? asked.amount() : null, session);
        if (no != null) {
            return no;
        }
        if (!decide.approved()) {
            var declined = asked.decided(CaseState.DECLINED, session.account().id(), now, decide.note().strip());
            tx.cases().save(declined);
            tell(tx, conversation, session, declined, Told.DECLINED, now);
            return null;
        }
        return carryOut(tx, conversation, asked, decide.note(), Told.APPROVED, session, now);
    }

    /** Allows less than was asked for. @param request that brought the command. @return why not, and then nothing was done */
    @Nullable Refusal grantLess(HubTransaction tx, Command.GrantLess grant, CommandRequest request, DeskSession session, Instant now) {
        var conversation = tx.conversations().lock(grant.conversationId()).map(row -> row.conversation()).orElse(null);
        var asked = tx.cases().lock(grant.caseId()).filter(one -> one.conversationId().equals(grant.conversationId())).orElse(null);
        if (conversation == null || asked == null) {
            return Rejection.UNKNOWN_CASE;
        }
        var no = refusal(asked, grant.payloadHash(), grant.note(), grant.amount(), session);
        if (no != null) {
            return no;
        }
        if (!CaseKind.ofMoney().contains(asked.kind())) {
            return Rejection.NO_MONEY;
        }
        if (!grant.amount().currency().equals(asked.amount().currency()) || !grant.amount().isPositive() || grant.amount().compareTo(asked.amount()) >= 0) {
            return Rejection.NOT_LESS;
        }
        var less = asked.granting(grant.amount(), request.payloadHash());
        return carryOut(tx, conversation, less, grant.note(), Told.LESS, session, now, () -> tx.cases().rebind(asked, request.payloadHash()));
    }

    private @Nullable Refusal carryOut(
            HubTransaction tx, Conversation conversation, Case allowed, String note, Told told, DeskSession session, Instant now) {
        return carryOut(tx, conversation, allowed, note, told, session, now, () -> { });
    }

    /** @param bind what comes first once nothing speaks against it */
    private @Nullable Refusal carryOut(
            HubTransaction tx, Conversation conversation, Case allowed, String note, Told told, DeskSession session, Instant now, Runnable bind) {
        var order = tx.orders().lock(allowed.orderId()).orElseThrow();
        var changed = moneyRefusal(order, allowed.kind(), allowed.amount(), allowed.seenPaid(), allowed.seenRefunded());
        if (changed != null) {
            return changed;
        }
        if (allowed.effect() == Effect.REFUND) {
            var tooMuch = tooMuch(tx, order, allowed.amount());
            if (tooMuch != null) {
                return tooMuch;
            }
        }
        if (!fulfilment.isThere(tx, allowed.effect(), allowed.basis() == null ? null : allowed.basis().claim())) {
            return Rejection.OUT_OF_STOCK;
        }
        bind.run();
        var done = fulfilment.begin(tx, order, allowed.decided(CaseState.DONE, session.account().id(), now, note.strip()), now);
        tell(tx, conversation, session, done, told, now);
        return null;
    }

    /** @param amount that would be carried out; null: none */
    private static @Nullable Refusal refusal(Case asked, String payloadHash, String note, @Nullable Money amount, DeskSession session) {
        if (!session.leads()) {
            return Rejection.NO_RIGHT;
        }
        if (asked.openedBy().equals(session.account().id())) {
            return Rejection.OWN_CASE;
        }
        if (asked.state() != CaseState.AWAITING_APPROVAL) {
            return Rejection.ALREADY_DECIDED;
        }
        if (!asked.payloadHash().equals(payloadHash)) {
            return Rejection.OTHER_CONTENT;
        }
        if (note.length() > LONGEST_REASON) {
            return Rejection.LONG_NOTE;
        }
        return amount != null && !Limits.covers(session.account().role(), amount) ? Rejection.OVER_OWN_LIMIT : null;
    }

    private void tell(HubTransaction tx, Conversation conversation, DeskSession session, Case about, Told told, Instant now) {
        news.tell(tx, conversation, session.account().id(), session.account().displayName(), about, told, now);
    }
}
