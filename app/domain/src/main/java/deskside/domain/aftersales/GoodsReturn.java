package deskside.domain.aftersales;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goods on their way back to the shop, for a return or an exchange.
 *
 * @param code        by which customer, carrier and warehouse name it, e.g. {@code RT-8F2K}; unique at the hub
 * @param sku         null: all of the order
 * @param pieces      that the customer was to send
 * @param accepted    pieces that passed the check; 0 until then
 * @param steps       what has happened, oldest first, each kind once
 * @param replacement waybill of the goods that went out instead; null: none yet
 */
public record GoodsReturn(
        String code, ReturnLabel label, @Nullable String sku, int pieces, int accepted, List<Step> steps, @Nullable String replacement) {

    public GoodsReturn {
        steps = List.copyOf(steps);
    }

    /** What the shop's own systems report, in its usual order. */
    public enum StepKind {
        /** The carrier has the parcel. */
        SCANNED,
        /** The warehouse has it. */
        RECEIVED,
        INSPECTED,
        /** A replacement has left. */
        SENT
    }

    /** @param note of the warehouse, may be blank; no personal data */
    public record Step(StepKind kind, Instant at, String note) {
    }

    public Optional<Step> step(StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst();
    }

    /** With one step more. */
    public GoodsReturn after(Step step, int acceptedNow, @Nullable String sent) {
        var more = new ArrayList<>(steps);
        more.add(step);
        return new GoodsReturn(code, label, sku, pieces, acceptedNow, more, sent);
    }
}
