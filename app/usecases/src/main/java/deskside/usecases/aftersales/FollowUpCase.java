package deskside.usecases.aftersales;

import deskside.domain.aftersales.Case;
import deskside.domain.people.Account;
import deskside.domain.people.Right;
import deskside.domain.people.Session;
import deskside.domain.sync.Command;
import deskside.usecases.conversation.Outgoing;

/** Takes a request back, or carries out what a case is due for once its goods are back. The hub decides whether the person may; this says it beforehand. */
public final class FollowUpCase {

    private final Session session;
    private final Outgoing outgoing;

    public FollowUpCase(Session session, Outgoing outgoing) {
        this.session = session;
        this.outgoing = outgoing;
    }

    /** Whether the person at this desk asked for it and nothing was done yet. */
    public boolean mayWithdraw(Case open) {
        return open.state().isWithdrawable() && session.account().map(Account::id).filter(open.openedBy()::equals).isPresent();
    }

    /** Whether something is due that this person may carry out. */
    public boolean maySettle(Case open) {
        return open.state().isFollowUp() && session.account().map(Account::role).filter(role -> role.may(Right.SERVE)).isPresent();
    }

    /** @throws deskside.domain.sync.StoreFailure when it could not be queued */
    public void withdraw(Case seen) {
        outgoing.queue(id -> new Command.WithdrawCase(id, seen.conversationId(), seen.orderId(), seen.id()), OpenCase.TERM);
    }

    /** @param seen what is on the person's screen. @throws deskside.domain.sync.StoreFailure when it could not be queued */
    public void settle(Case seen) {
        outgoing.queue(id -> new Command.SettleCase(id, seen.conversationId(), seen.id(), seen.state(), seen.amount()), OpenCase.TERM);
    }
}
