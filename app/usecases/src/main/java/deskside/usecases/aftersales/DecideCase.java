package deskside.usecases.aftersales;

import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseState;
import deskside.domain.aftersales.Limits;
import deskside.domain.people.Account;
import deskside.domain.people.Session;
import deskside.domain.sync.Command;
import deskside.usecases.conversation.Outgoing;

/** Allows or declines what somebody else asked for. The hub decides whether the person may; this says it beforehand. */
public final class DecideCase {

    private final Session session;
    private final Outgoing outgoing;

    public DecideCase(Session session, Outgoing outgoing) {
        this.session = session;
        this.outgoing = outgoing;
    }

    /** Whether the person at this desk may, and if not, why. */
    public enum Right { YES, NOT_SUPERVISOR, OWN_CASE, OVER_LIMIT, DECIDED }

    public Right right(Case asked) {
        return session.account().map(account -> right(account, asked)).orElse(Right.NOT_SUPERVISOR);
    }

    private static Right right(Account account, Case asked) {
        if (asked.state() != CaseState.AWAITING_APPROVAL) {
            return Right.DECIDED;
        }
        if (!account.role().may(deskside.domain.people.Right.DECIDE)) {
            return Right.NOT_SUPERVISOR;
        }
        if (asked.openedBy().equals(account.id())) {
            return Right.OWN_CASE;
        }
        return Limits.covers(account.role(), asked.amount()) ? Right.YES : Right.OVER_LIMIT;
    }

    /**
     * @param seen what is on the person's screen: the decision is for that content and no other
     * @throws deskside.domain.sync.StoreFailure when it could not be queued
     */
    public void decide(Case seen, boolean approved, String note) {
        outgoing.queue(id -> new Command.DecideCase(id, seen.conversationId(), seen.id(), seen.payloadHash(), approved, note.strip()), OpenCase.TERM);
    }
}
