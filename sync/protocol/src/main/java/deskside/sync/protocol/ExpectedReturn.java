package deskside.sync.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Goods that carriers or the warehouse have something to do with.
 *
 * @param kind    RETURN or EXCHANGE
 * @param state   of the case: AWAITING_PARCEL, PARCEL_UNDERWAY, INSPECTING or RESEND_DUE
 * @param sku     null: all of the order
 * @param pieces  to come back; to go out with RESEND_DUE
 * @param waybill of the parcel that comes back
 * @param dueAt   by when the next step should happen
 */
public record ExpectedReturn(
        String code, String caseId, String kind, String state, String orderId, @Nullable String sku, int pieces, String carrier, String waybill,
        @Nullable Instant dueAt) {
}
