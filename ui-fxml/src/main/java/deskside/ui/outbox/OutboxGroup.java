package deskside.ui.outbox;

import deskside.domain.sync.OutboxState;

/** What a person wants to know of a waiting item. */
public enum OutboxGroup {
    NEEDS_DECISION, WAITING, SENDING, DELIVERED, FAILED, DROPPED;

    /** What a person has to do with it: 0 decide, 1 wait, 2 nothing any more. */
    int rank() {
        return switch (this) {
            case NEEDS_DECISION -> 0;
            case WAITING, SENDING -> 1;
            case DELIVERED, FAILED, DROPPED -> 2;
        };
    }

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
