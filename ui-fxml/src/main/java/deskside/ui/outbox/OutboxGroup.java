package deskside.ui.outbox;

import deskside.domain.sync.OutboxState;

/** What a person wants to know of a waiting item. */
public enum OutboxGroup {
    NEEDS_DECISION, WAITING, SENDING, DELIVERED, FAILED, DROPPED;

    static OutboxGroup of(OutboxState state) {
        return switch (state) {
            case READY -> WAITING;
            case SENDING -> SENDING;
            case ACKED -> DELIVERED;
            case HELD -> NEEDS_DECISION;
            case REJECTED, EXPIRED -> FAILED;
            case DROPPED -> DROPPED;
        };
    }
}
