package deskside.ui.queue;

import deskside.domain.conversation.Channel;
import deskside.usecases.conversation.Ownership;
import deskside.usecases.conversation.QueueRow;

/** The views of the queue. A conversation may be in several. */
public enum QueueTab {
    MINE, WAITING, FOLLOW_UP, PHONE;

    boolean shows(QueueRow row) {
        // A conversation whose close has not arrived yet stays with its agent: it may still come back.
        var mine = row.ownership() == Ownership.MINE || row.ownership() == Ownership.CLOSED;
        return switch (this) {
            case MINE -> mine;
            case WAITING -> row.ownership() == Ownership.WAITING;
            case FOLLOW_UP -> mine && row.followUp();
            case PHONE -> row.channel() == Channel.PHONE && (mine || row.ownership() == Ownership.WAITING);
        };
    }
}
