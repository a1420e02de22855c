package deskside.hub.desk;

import deskside.domain.Ids;
import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.Money;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.CaseState;
import deskside.domain.aftersales.Effect;
import deskside.domain.aftersales.Limits;
import deskside.domain.catalog.Product;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Sender;
import deskside.domain.order.Order;
import deskside.domain.sync.Command;
import deskside.hub.access.DeskSession;
import deskside.hub.conversation.Changed;
import deskside.hub.conversation.Transcript;
import deskside.hub.store.HubTransaction;
import deskside.rules.Decision;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens and decides after-sales cases: preconditions, limits, second person and the money itself, all within the caller's transaction. The order's
 * row is locked first, so of two that pay back the same money one sees what the other did. Stateless.
 */
final class CaseEffects {

    private static final int LONGEST_REASON = 1_000;

    /** So far back a request can have been made by an agent who was offline, and is decided as of then; a desk's clock is no reason for more. */
    private static final Duration OFFLINE = Duration.ofHours(4);

    private final Transcript transcript;
    private final HubRules rules = new HubRules();

    CaseEffects(Ids ids) {
        this.transcript = new Transcript(ids);
    }

    /** @param request that brought the command. @return why not, and then nothing was done */
    @Nullable Refusal open(HubTransaction tx, Command.OpenCase open, CommandRequest request, DeskSession session, Instant now) {
        var conversation = tx.conversations().lock(open.conversationId()).filter(row -> row.handedOver()).map(row -> row.conversation()).orElse(null);
        var order = tx.orders().lock(open.orderId()).orElse(null);
        var no = refusal(tx, open, conversation, order, session);
        if (no != null || conversation == null || order == null) {
            return no;
        }
        if (open.kind() == CaseKind.RESEND && open.claim() != null && open.claim().sku() != null) {
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
        var alone = !decision.needsApproval(session.account().role(), open.amount());
        var opened = new Case(open.commandId(), 1, open.kind(), alone ? CaseState.DONE : CaseState.AWAITING_APPROVAL, order.id(), order.customerId(),
                conversation.id(), open.amount(), open.seenPaid(), open.seenRefunded(), open.reason().strip(), request.payloadHash(), session.account().id(),
                now, null, null, "", HubRules.basis(tx, decision, open.claim()));
        tx.cases().save(opened);
        if (alone) {
            carryOut(tx, order, opened, now);
        }
        tell(tx, conversation, session, opened, alone ? Told.PAID : Told.ASKED, now);
        return null;
    }

    private static Instant asOf(Instant made, Instant now) {
        var earliest = now.minus(OFFLINE);
        return made.isAfter(now) ? now : made.isBefore(earliest) ? earliest : made;
    }

    private static @Nullable Refusal refusal(HubTransaction tx, Command.OpenCase open, Order order, Decision decision) {
        var unruled = decision.outcome() == Decision.Outcome.UNRULED;
        if (!(unruled ? CaseKind.ofMoney() : CaseKind.carriedOut()).contains(open.kind())) {
            return Rejection.NOT_HERE;
        }
        if (unruled) {
            return open.amount().compareTo(order.refundable()) > 0 ? Refusal.tooMuch(order, open.amount()) : null;
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
        // whatever a rule says: what is paid back was paid
        return decision.effect() == Effect.REFUND && open.amount().compareTo(order.refundable()) > 0 ? Refusal.tooMuch(order, open.amount()) : null;
    }

    private static void carryOut(HubTransaction tx, Order order, Case granted, Instant now) {
        switch (granted.effect()) {
            case REFUND -> tx.orders().refund(order, granted, now);
            case COUPON -> tx.coupons().give(granted, now);
            case RESEND -> tx.stock().take(wanted(tx, granted).orElseThrow(), pieces(granted), granted, now);
            case INVOICE -> tx.invoices().request(granted, now);
            case RETURN, EXCHANGE -> throw new IllegalStateException("case " + granted.id() + " needs its goods back first");
        }
    }

    /** The article to be sent again, locked. */
    private static Optional<Product> wanted(HubTransaction tx, Case granted) {
        return Optional.ofNullable(granted.basis()).map(basis -> basis.claim().sku()).flatMap(tx.stock()::lock);
    }

    private static int pieces(Case granted) {
        return granted.basis() == null ? 0 : granted.basis().claim().quantity();
    }

    private static boolean isThere(HubTransaction tx, Case granted) {
        return granted.effect() != Effect.RESEND || wanted(tx, granted).filter(product -> product.stock() >= pieces(granted)).isPresent();
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
        var no = refusal(decide, asked, session);
        if (no != null) {
            return no;
        }
        var decided = asked.decided(decide.approved() ? CaseState.DONE : CaseState.DECLINED, session.account().id(), now, decide.note().strip());
        if (decide.approved()) {
            var order = tx.orders().lock(asked.orderId()).orElseThrow();
            var changed = moneyRefusal(order, asked.kind(), asked.amount(), asked.seenPaid(), asked.seenRefunded());
            if (changed != null) {
                return changed;
            }
            if (!isThere(tx, asked)) {
                return Rejection.OUT_OF_STOCK;
            }
            tx.cases().save(decided);
            carryOut(tx, order, decided, now);
        } else {
            tx.cases().save(decided);
        }
        tell(tx, conversation, session, decided, decide.approved() ? Told.APPROVED : Told.DECLINED, now);
        return null;
    }

    private static @Nullable Refusal refusal(Command.DecideCase decide, Case asked, DeskSession session) {
        if (!session.leads()) {
            return Rejection.NO_RIGHT;
        }
        if (asked.openedBy().equals(session.account().id())) {
            return Rejection.OWN_CASE;
        }
        if (asked.state() != CaseState.AWAITING_APPROVAL) {
            return Rejection.ALREADY_DECIDED;
        }
        if (!asked.payloadHash().equals(decide.payloadHash())) {
            return Rejection.OTHER_CONTENT;
        }
        if (decide.note().length() > LONGEST_REASON) {
            return Rejection.LONG_NOTE;
        }
        return decide.approved() && !Limits.covers(session.account().role(), asked.amount()) ? Rejection.OVER_OWN_LIMIT : null;
    }

    /** What colleagues read in the conversation. */
    private enum Told {
        PAID("办理了%s %s", "carried out: %s %s"),
        ASKED("提交了%s %s，等待主管审批", "asked for approval: %s %s"),
        APPROVED("同意了%s %s", "approved: %s %s"),
        DECLINED("拒绝了%s %s", "declined: %s %s");

        private static final Map<Effect, LocalText> CARRIED_OUT = Map.of(Effect.REFUND, new LocalText("，款项原路退回", ", paid back the way it came"),
                Effect.COUPON, new LocalText("，优惠券已发放", ", the coupon is given"),
                Effect.RESEND, new LocalText("，已通知仓库补寄", ", the warehouse sends it again"),
                Effect.INVOICE, new LocalText("，已登记开票", ", the invoice is on its way"));

        private final String zh;
        private final String en;

        Told(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String text(Language language, Case about) {
            var amount = about.amount().currency().getSymbol(java.util.Locale.CHINA) + about.amount().amount().toPlainString();
            var done = (language == Language.ZH ? zh : en).formatted(about.kind().label().in(language), amount);
            return this == APPROVED ? done + CARRIED_OUT.get(about.effect()).in(language) : done;
        }
    }

    private void tell(HubTransaction tx, Conversation conversation, DeskSession session, Case about, Told told, Instant now) {
        transcript.append(tx, Changed.from(conversation), Sender.SYSTEM, session.account().id(),
                session.account().displayName() + " " + told.text(conversation.language(), about), now, null, null);
    }
}
