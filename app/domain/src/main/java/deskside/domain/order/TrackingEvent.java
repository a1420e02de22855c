package deskside.domain.order;

import java.time.Instant;

/** @param state created, picked_up, in_transit, out_for_delivery, signed, exception or returned; @param place may be blank */
public record TrackingEvent(Instant at, String state, String place, String text) {
}
