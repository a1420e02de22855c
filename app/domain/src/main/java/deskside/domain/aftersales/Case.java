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
 * @param asked        what was asked for, where another person granted less; null: {@code amount} is what was asked for
 * @param dueAt        by when the next thing should happen, see {@link CaseTerms}; null when it has ended
 * @param goods        that come back; null for cases without them
 */
public record Case(
        String id, long version, CaseKind kind, CaseState state, String orderId, String customerId, String conversationId, Money amount,
        Money seenPaid, Money seenRefunded, String reason, String payloadHash, String openedBy, Instant openedAt,
        @Nullable String decidedBy, @Nullable Instant decidedAt, String decisionNote, @Nullable Basis basis,
        @Nullable Money asked, @Nullable Instant dueAt, @Nullable GoodsReturn goods) implements Entity {

    /** Of an earlier form: without deadlines and goods. */
    public Case(
            String id, long version, CaseKind kind, CaseState state, String orderId, String customerId, String conversationId, Money amount, Money seenPaid,
            Money seenRefunded, String reason, String payloadHash, String openedBy, Instant openedAt, @Nullable String decidedBy,
            @Nullable Instant decidedAt, String decisionNote, @Nullable Basis basis) {
        this(id, version, kind, state, orderId, customerId, conversationId, amount, seenPaid, seenRefunded, reason, payloadHash, openedBy, openedAt,
                decidedBy, decidedAt, decisionNote, basis, null, null, null);
    }

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
                openedBy, openedAt, accountId, at, note, basis, asked, CaseTerms.due(outcome, at).orElse(null), goods);
    }

    /** The same case in another state, the next version. @param at since when */
    public Case to(CaseState next, Instant at) {
        return new Case(id, version + 1, kind, next, orderId, customerId, conversationId, amount, seenPaid, seenRefunded, reason, payloadHash, openedBy,
                openedAt, decidedBy, decidedAt, decisionNote, basis, asked, CaseTerms.due(next, at).orElse(null), goods);
    }

    /** As that version of it. */
    public Case inVersion(long number) {
        return new Case(id, number, kind, state, orderId, customerId, conversationId, amount, seenPaid, seenRefunded, reason, payloadHash, openedBy,
                openedAt, decidedBy, decidedAt, decisionNote, basis, asked, dueAt, goods);
    }

    /** With goods that come back; the version stays. */
    public Case with(@Nullable GoodsReturn now) {
        return new Case(id, version, kind, state, orderId, customerId, conversationId, amount, seenPaid, seenRefunded, reason, payloadHash, openedBy,
                openedAt, decidedBy, decidedAt, decisionNote, basis, asked, dueAt, now);
    }

    /** With another amount than was asked for, and what binds it; the version stays. */
    public Case granting(Money less, String newPayloadHash) {
        return new Case(id, version, kind, state, orderId, customerId, conversationId, less, seenPaid, seenRefunded, reason, newPayloadHash, openedBy,
                openedAt, decidedBy, decidedAt, decisionNote, basis, asked == null ? amount : asked, dueAt, goods);
    }
}
