package deskside.usecases.conversation;

import deskside.domain.sync.OutboxState;

/** What can honestly be said of a reply. DELIVERED only after the hub's acknowledgement. */
public enum DeliveryState {
    QUEUED, SENDING, DELIVERED, FAILED, NEEDS_DECISION;

    static DeliveryState of(OutboxState state) {
        return switch (state) {
            case READY -> QUEUED;
            case SENDING -> SENDING;
            case ACKED -> DELIVERED;
            case HELD -> NEEDS_DECISION;
            case REJECTED, EXPIRED, DROPPED -> FAILED;
        };
    }
}
