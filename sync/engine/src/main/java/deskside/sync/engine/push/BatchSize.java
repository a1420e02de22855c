package deskside.sync.engine.push;

/**
 * How many bytes of commands the next request has at most: not many on a line that nobody knows, four times as many after each full request that was answered, a
 * quarter of what was sent after one that was not, and then no more for a while. A long queue is mostly a matter of how often both disks are waited for; and what does
 * not get through a thin line within the time of a request must not be sent again in one piece for ever. One thread at a time.
 */
final class BatchSize {

    /** 12 s over half a megabit a second; a request may take 20. */
    static final int FIRST = 768 << 10;
    /** The longest texts in 256 commands. */
    static final int MOST = 4 * FIRST;
    /** About one short text. */
    static final int LEAST = 1 << 10;
    private static final int STEP = 4;
    /** After so many full requests of the size that is left, more is tried again. */
    static final int PROVEN = 16;

    private int now = FIRST;
    private int limit = MOST;
    private int answered;

    /** In bytes, from {@link #LEAST} to {@link #MOST}; a single command may have more. */
    int now() {
        return now;
    }

    /** @param full whether the request had no room for the command behind it */
    void answered(boolean full) {
        if (!full) {
            return;
        }
        answered++;
        if (answered >= PROVEN) {
            limit = MOST;
        }
        now = Math.min(limit, STEP * now);
    }

    /** Of a request that was not answered; a single command says nothing about size. */
    void lineFailed(int commands, int bytes) {
        if (commands > 1) {
            now = Math.max(LEAST, Math.min(now, bytes) / STEP);
            limit = now;
            answered = 0;
        }
    }
}
