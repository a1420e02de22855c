package deskside.domain.order;

import java.util.List;

/** A parcel. {@code events} are oldest first. */
public record Shipment(String id, String carrier, String trackingNumber, List<TrackingEvent> events) {

    public Shipment {
        events = List.copyOf(events);
    }
}
