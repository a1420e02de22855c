package deskside.usecases.conversation;

import deskside.domain.sync.OutboxState;

/**
 * What can honestly be said of a reply. DELIVERED only after the hub's acknowledgement. The last three are those of a reply that needs a second person:
 * still at this desk, with whoever decides, not allowed; nothing of it has gone to the customer.
 */
public enum DeliveryState {
    QUEUED, SENDING, DELIVERED, FAILED, NEEDS_DECISION, APPROVAL_QUEUED, AWAITING_APPROVAL, DECLINED;

    /** It is with the customer, or gets there by itself. */
    public boolean reachesCustomer() {
        return this == QUEUED || this == SENDING || this == DELIVERED;
    }

    /** Of a request for approval. */
    static DeliveryState ofRequest(OutboxState state) {
        var own = of(state);
        return own == QUEUED || own == SENDING ? APPROVAL_QUEUED : own == DELIVERED ? AWAITING_APPROVAL : own;
    }

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
