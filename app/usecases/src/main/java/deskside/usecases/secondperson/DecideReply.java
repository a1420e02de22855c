package deskside.usecases.secondperson;

import deskside.domain.conversation.ReplyRequest;
import deskside.domain.conversation.ReplyRequestState;
import deskside.domain.people.Account;
import deskside.domain.people.Session;
import deskside.domain.sync.Command;
import deskside.usecases.conversation.Outgoing;

/** Lets a reply of somebody else go to the customer, or does not. The hub decides whether the person may; this says it beforehand. */
public final class DecideReply {

    private final Session session;
    private final Outgoing outgoing;

    public DecideReply(Session session, Outgoing outgoing) {
        this.session = session;
        this.outgoing = outgoing;
    }

    /** Whether the person at this desk may, and if not, why. */
    public enum Right { YES, NOT_SUPERVISOR, OWN_REPLY, DECIDED }

    public Right right(ReplyRequest asked) {
        return session.account().map(account -> right(account, asked)).orElse(Right.NOT_SUPERVISOR);
    }

    private static Right right(Account account, ReplyRequest asked) {
        if (asked.state() != ReplyRequestState.AWAITING) {
            return Right.DECIDED;
        }
        if (!account.role().may(deskside.domain.people.Right.DECIDE)) {
            return Right.NOT_SUPERVISOR;
        }
        return asked.askedBy().equals(account.id()) ? Right.OWN_REPLY : Right.YES;
    }

    /**
     * @param seen what is on the person's screen: the decision is for that text and no other
     * @throws deskside.domain.sync.StoreFailure when it could not be queued
     */
    public void decide(ReplyRequest seen, boolean approved, String note) {
        outgoing.queue(id -> new Command.DecideReply(id, seen.conversationId(), seen.id(), seen.payloadHash(), approved, note.strip()));
    }
}
