package deskside.domain.aftersales;

import deskside.domain.Entity;
import deskside.domain.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An after-sales case as the hub has it.
 *
 * @param id           the id of the command that opened it
 * @param amount       to be paid back
 * @param seenPaid     of the order, when the case was opened; an approval that meets other facts is not carried out
 * @param seenRefunded as above
 * @param payloadHash  of the command that opened it: an approval names it, so it is for this content and no other
 * @param openedBy     account
 * @param decidedBy    account of another person; null when none was needed, or while it is awaited
 * @param decisionNote of that person, may be blank
 * @param basis        why the rules allowed it; null where the shop has no rules for it
 */
public record Case(
        String id, long version, CaseKind kind, CaseState state, String orderId, String customerId, String conversationId, Money amount,
        Money seenPaid, Money seenRefunded, String reason, String payloadHash, String openedBy, Instant openedAt,
        @Nullable String decidedBy, @Nullable Instant decidedAt, String decisionNote, @Nullable Basis basis) implements Entity {

    /** Of a shop without rules for it. */
    public Case(
            String id, long version, CaseKind kind, CaseState state, String orderId, String customerId, String conversationId, Money amount, Money seenPaid,
            Money seenRefunded, String reason, String payloadHash, String openedBy, Instant openedAt, @Nullable String decidedBy,
            @Nullable Instant decidedAt, String decisionNote) {
        this(id, version, kind, state, orderId, customerId, conversationId, amount, seenPaid, seenRefunded, reason, payloadHash, openedBy, openedAt,
                decidedBy, decidedAt, decisionNote, null);
    }

    /** What carrying it out does. */
    public Effect effect() {
        return basis == null ? Effect.REFUND : basis.effect();
    }

    /** The same case, decided. */
    public Case decided(CaseState outcome, String accountId, Instant at, String note) {
        return new Case(id, version + 1, kind, outcome, orderId, customerId, conversationId, amount, seenPaid, seenRefunded, reason, payloadHash,
                openedBy, openedAt, accountId, at, note, basis);
    }
}
