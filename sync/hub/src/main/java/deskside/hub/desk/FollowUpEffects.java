package deskside.hub.desk;

import deskside.domain.Ids;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseState;
import deskside.domain.sync.Command;
import deskside.domain.sync.EntityType;
import deskside.hub.access.DeskSession;
import deskside.hub.aftersales.CaseNews;
import deskside.hub.aftersales.CaseNews.Told;
import deskside.hub.aftersales.Fulfilment;
import deskside.hub.store.HubTransaction;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What follows an open case: its author takes it back, or somebody carries out what it is due for. Within the caller's transaction. Stateless. */
final class FollowUpEffects {

    private final CaseNews news;
    private final Fulfilment fulfilment = new Fulfilment();

    FollowUpEffects(Ids ids) {
        this.news = new CaseNews(ids);
    }

    /** @return why not, and then nothing was done */
    @Nullable Refusal withdraw(HubTransaction tx, Command.WithdrawCase withdraw, DeskSession session, Instant now) {
        var open = locked(tx, withdraw.caseId(), withdraw.conversationId()).filter(one -> one.orderId().equals(withdraw.orderId())).orElse(null);
        if (open == null) {
            return Rejection.UNKNOWN_CASE;
        }
        if (!open.openedBy().equals(session.account().id())) {
            return Rejection.NOT_AUTHOR;
        }
        if (!open.state().isWithdrawable()) {
            return Rejection.TOO_LATE_TO_WITHDRAW;
        }
        var order = tx.orders().lock(open.orderId()).orElseThrow();
        tell(tx, session, fulfilment.free(tx, order, open, CaseState.WITHDRAWN, now), Told.WITHDRAWN, now);
        return null;
    }

    /**
     * Whoever serves may: the amount was fixed by rule and inspection, and whoever opened the case may be off by then.
     *
     * @return why not, and then nothing was done
     */
    @Nullable Refusal settle(HubTransaction tx, Command.SettleCase settle, DeskSession session, Instant now) {
        var due = locked(tx, settle.caseId(), settle.conversationId()).orElse(null);
        if (due == null) {
            return Rejection.UNKNOWN_CASE;
        }
        if (!due.state().isFollowUp() || due.state() != settle.seenState() || !due.amount().equals(settle.amount())) {
            return Rejection.NOT_DUE;
        }
        var order = tx.orders().lock(due.orderId()).orElseThrow();
        if (due.state() == CaseState.REFUND_DUE) {
            tell(tx, session, fulfilment.pay(tx, order, due, now), Told.PAID, now);
        } else {
            tell(tx, session, fulfilment.free(tx, order, due, CaseState.SENT_BACK, now), Told.SENT_BACK, now);
        }
        return null;
    }

    /** In the order in which all lock: conversation, case, order. */
    private static Optional<Case> locked(HubTransaction tx, String caseId, String conversationId) {
        var known = tx.entities().find(EntityType.CASE, caseId).map(Case.class::cast).filter(one -> one.conversationId().equals(conversationId));
        known.ifPresent(one -> tx.conversations().lock(one.conversationId()));
        return known.flatMap(one -> tx.cases().lock(one.id()));
    }

    /** An erased conversation hears nothing. */
    private void tell(HubTransaction tx, DeskSession session, Case about, Told told, Instant now) {
        tx.conversations().lock(about.conversationId()).filter(row -> row.handedOver()).ifPresent(row -> news.tell(tx, row.conversation(),
                session.account().id(), session.account().displayName(), about, told, now));
    }
}
