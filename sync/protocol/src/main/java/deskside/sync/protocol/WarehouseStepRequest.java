package deskside.sync.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What carriers or the warehouse report of goods on their way back. The same {@code stepId} again changes nothing.
 *
 * @param stepId   made by the reporting system, at most 128 characters
 * @param code     of the return, as it stands on the parcel
 * @param kind     SCANNED, RECEIVED, INSPECTED or SENT
 * @param at       when it happened
 * @param accepted pieces that passed the check, with INSPECTED; 0: none
 * @param note     for agents, at most 400 characters, may be blank; no personal data
 * @param carrier  of the replacement, with SENT
 * @param waybill  of the replacement, with SENT
 */
public record WarehouseStepRequest(
        String stepId, String code, String kind, Instant at, @Nullable Integer accepted, String note, @Nullable String carrier, @Nullable String waybill) {
}
