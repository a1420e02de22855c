package deskside.usecases.aftersales;

import deskside.domain.Money;
import deskside.domain.aftersales.Basis;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.order.Order;
import deskside.domain.sync.OutboxItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One case as a person sees it: the hub's, or one that waits in this desk's own outbox.
 *
 * @param customerName masked
 * @param order        as this desk knows it
 * @param openedBy     by name
 * @param decidedBy    by name; null when nobody has decided
 * @param request      of this desk, as far as it is not the hub's yet or was refused there
 * @param decision     of this desk, that is on its way
 * @param known        as the hub has it
 * @param basis        why the rules allow it: the hub's reasons, or this desk's as long as the hub has not answered; null without rules
 */
public record CaseRow(
        String id, CaseKind kind, Status status, String customerName, String orderId, Optional<Order> order, String conversationId, Money amount,
        String reason, String openedBy, Instant openedAt, @Nullable String decidedBy, @Nullable OutboxItem request, @Nullable OutboxItem decision, @Nullable Case known,
        @Nullable Basis basis) {

    /** In the order in which somebody has to do something about it. */
    public enum Status {
        AWAITING_APPROVAL,
        /** Goods are back: pay, or send back what was not accepted. */
        DUE,
        /** By the hub. */
        REFUSED, DECISION_WAITS, REQUEST_WAITS,
        /** The goods are on their way, or are checked. */
        UNDERWAY, DONE, DECLINED,
        /** Withdrawn, lapsed, or the goods went back as they came. */
        ENDED
    }

    /** By when the next thing should happen; null when it has ended or is not the hub's yet. */
    public @Nullable Instant dueAt() {
        return known == null ? null : known.dueAt();
    }

    /** With the nearest deadline first among those with the same status; what has none comes last, newest first. */
    static Comparator<CaseRow> byUrgency() {
        return Comparator.comparing(CaseRow::status).thenComparing(CaseRow::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(CaseRow::openedAt, Comparator.reverseOrder());
    }
}
