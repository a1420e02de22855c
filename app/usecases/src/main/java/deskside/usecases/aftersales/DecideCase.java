package deskside.usecases.aftersales;

import deskside.domain.Money;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.CaseState;
import deskside.domain.aftersales.Limits;
import deskside.domain.people.Account;
import deskside.domain.people.Session;
import deskside.domain.sync.Command;
import deskside.usecases.conversation.Outgoing;
import java.util.Optional;

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

    /** Whether the person may allow less than was asked for: only money can be less. */
    public boolean mayGrantLess(Case asked) {
        return CaseKind.ofMoney().contains(asked.kind()) && session.account().map(account -> right(account, asked))
                .filter(right -> right == Right.YES || right == Right.OVER_LIMIT).isPresent();
    }

    /** The most that the person at this desk allows alone, for the screen; empty: without end. */
    public Optional<Money> ownLimit() {
        return session.account().flatMap(account -> Limits.of(account.role()));
    }

    /** Why nothing was queued. */
    public enum Refusal { NOT_LESS, OVER_LIMIT }

    /**
     * Allows less than was asked for.
     *
     * @param seen   what is on the person's screen
     * @return why nothing was queued; empty: it was
     * @throws deskside.domain.sync.StoreFailure when it could not be queued
     */
    public Optional<Refusal> grantLess(Case seen, Money amount, String note) {
        if (!amount.currency().equals(seen.amount().currency()) || !amount.isPositive() || amount.compareTo(seen.amount()) >= 0) {
            return Optional.of(Refusal.NOT_LESS);
        }
        if (session.account().filter(account -> Limits.covers(account.role(), amount)).isEmpty()) {
            return Optional.of(Refusal.OVER_LIMIT);
        }
        outgoing.queue(id -> new Command.GrantLess(id, seen.conversationId(), seen.id(), seen.payloadHash(), amount, note.strip()), OpenCase.TERM);
        return Optional.empty();
    }

    /**
     * @param seen what is on the person's screen: the decision is for that content and no other
     * @throws deskside.domain.sync.StoreFailure when it could not be queued
     */
    public void decide(Case seen, boolean approved, String note) {
        outgoing.queue(id -> new Command.DecideCase(id, seen.conversationId(), seen.id(), seen.payloadHash(), approved, note.strip()), OpenCase.TERM);
    }
}
