package deskside.domain.order;

import java.time.Instant;

/** @param state created, picked_up, in_transit, out_for_delivery, signed, exception or returned; @param place may be blank */
public record TrackingEvent(Instant at, String state, String place, String text) {

    /** Whether nothing comes after it as a rule: the parcel has arrived, or is back. */
    public boolean isLast() {
        return state.equals("signed") || state.equals("returned");
    }
}
