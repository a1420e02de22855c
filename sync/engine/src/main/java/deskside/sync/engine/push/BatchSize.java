package deskside.sync.engine.push;

import deskside.sync.protocol.CommandBatch;

/**
 * How many commands the next request has: few on a line that nobody knows, four times as many after each full request that was answered, a quarter after one
 * that was not, and then no more for a while. A long queue is mostly a matter of how often both disks are waited for; and what does not get through a thin line
 * within the time of a request must not be sent again in one piece for ever. One thread at a time.
 */
final class BatchSize {

    /** The longest texts in so many commands take 12 s over half a megabit a second; a request may take 20. */
    static final int FIRST = 64;
    private static final int STEP = 4;
    /** After so many full requests of the size that is left, more is tried again. */
    static final int PROVEN = 16;

    private final int most;
    private int now;
    private int limit;
    private int answered;

    /** @param most 1 to {@link CommandBatch#MOST} */
    BatchSize(int most) {
        this.most = most;
        limit = most;
        now = Math.min(FIRST, most);
    }

    int now() {
        return now;
    }

    /** @param commands in the request that was answered */
    void answered(int commands) {
        if (commands < now) {
            return;
        }
        answered++;
        if (answered >= PROVEN) {
            limit = most;
        }
        now = Math.min(limit, STEP * now);
    }

    /** @param commands in the request that was not answered; a small one says nothing about size */
    void lineFailed(int commands) {
        var less = Math.max(1, now / STEP);
        if (commands > less) {
            now = less;
            limit = less;
            answered = 0;
        }
    }
}
