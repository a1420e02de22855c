package deskside.store.db;

import deskside.domain.sync.OutboxItem;

/**
 * An item of the outbox as it was after a decision about it.
 *
 * @param revision from 1, one more with each durable change
 */
record RevisedItem(long revision, OutboxItem item) {

    String commandId() {
        return item.command().commandId();
    }

    RevisedItem next(OutboxItem changed) {
        return new RevisedItem(revision + 1, changed);
    }
}
