package deskside.hub.desk;

import deskside.domain.Ids;
import deskside.domain.Language;
import deskside.domain.Money;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.CaseState;
import deskside.domain.aftersales.Limits;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Sender;
import deskside.domain.order.Order;
import deskside.domain.sync.Command;
import deskside.hub.access.DeskSession;
import deskside.hub.conversation.Changed;
import deskside.hub.conversation.Transcript;
import deskside.hub.store.HubTransaction;
import deskside.sync.protocol.CommandReceipt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Opens and decides after-sales cases: preconditions, limits, second person and the money itself, all within the caller's transaction. The order's
 * row is locked first, so of two that pay back the same money one sees what the other did. Stateless.
 */
final class CaseEffects {

    private static final int LONGEST_REASON = 1_000;

    private final Transcript transcript;

    CaseEffects(Ids ids) {
        this.transcript = new Transcript(ids);
    }

    /** @param payloadHash of the command. @return why not, and then nothing was done */
    @Nullable Refusal open(HubTransaction tx, Command.OpenCase open, String payloadHash, DeskSession session, Instant now) {
        var conversation = tx.conversations().lock(open.conversationId()).filter(row -> row.handedOver()).map(row -> row.conversation()).orElse(null);
        var order = tx.orders().lock(open.orderId()).orElse(null);
        var no = refusal(tx, open, conversation, order, session);
        if (no != null || conversation == null || order == null) {
            return no;
        }
        if (open.supersedes() != null) {
            tx.commands().supersede(open.supersedes(), open.commandId());
        }
        var alone = Limits.covers(session.account().role(), open.amount());
        var opened = new Case(open.commandId(), 1, open.kind(), alone ? CaseState.DONE : CaseState.AWAITING_APPROVAL, order.id(), order.customerId(),
                conversation.id(), open.amount(), open.seenPaid(), open.seenRefunded(), open.reason().strip(), payloadHash, session.account().id(), now,
                null, null, "");
        tx.cases().save(opened);
        if (alone) {
            tx.orders().refund(order, opened, now);
        }
        tell(tx, conversation, session, opened, alone ? Told.PAID : Told.ASKED, now);
        return null;
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
        if (!CaseKind.ofMoney().contains(open.kind())) {
            return Rejection.NOT_MONEY;
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
        return moneyRefusal(order, open.amount(), open.seenPaid(), open.seenRefunded());
    }

    private static boolean wasExecuted(HubTransaction tx, String commandId) {
        return tx.commands().find(commandId).filter(done -> done.receipt().outcome() == CommandReceipt.Outcome.EXECUTED).isPresent();
    }

    private static @Nullable Refusal moneyRefusal(Order order, Money amount, Money seenPaid, Money seenRefunded) {
        if (!amount.currency().equals(order.total().currency()) || !amount.isPositive()) {
            return Rejection.NO_AMOUNT;
        }
        if (!order.paid().equals(seenPaid) || !order.refunded().equals(seenRefunded)) {
            return Refusal.changed(order, seenPaid, seenRefunded);
        }
        return amount.compareTo(order.refundable()) > 0 ? Refusal.tooMuch(order, amount) : null;
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
            var changed = moneyRefusal(order, asked.amount(), asked.seenPaid(), asked.seenRefunded());
            if (changed != null) {
                return changed;
            }
            tx.cases().save(decided);
            tx.orders().refund(order, decided, now);
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
        APPROVED("同意了%s %s，款项原路退回", "approved: %s %s, paid back the way it came"),
        DECLINED("拒绝了%s %s", "declined: %s %s");

        private final String zh;
        private final String en;

        Told(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String text(Language language, Case about) {
            var amount = about.amount().currency().getSymbol(java.util.Locale.CHINA) + about.amount().amount().toPlainString();
            return (language == Language.ZH ? zh : en).formatted(about.kind().label().in(language), amount);
        }
    }

    private void tell(HubTransaction tx, Conversation conversation, DeskSession session, Case about, Told told, Instant now) {
        transcript.append(tx, Changed.from(conversation), Sender.SYSTEM, session.account().id(),
                session.account().displayName() + " " + told.text(conversation.language(), about), now, null, null);
    }
}
