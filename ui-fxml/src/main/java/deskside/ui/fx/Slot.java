package deskside.ui.fx;

import deskside.domain.Subscription;

/** A place for the newest answer only: whatever was begun earlier, or is still under way at {@link #close()}, is dropped. FX thread only. */
public final class Slot implements Subscription {

    private long newest;
    private boolean closed;

    /** Begins something newer. @return the ticket to ask {@link #accepts} with */
    long begin() {
        return ++newest;
    }

    boolean accepts(long ticket) {
        return !closed && ticket == newest;
    }

    /** Drops what is under way; the slot can be used again. */
    public void clear() {
        newest++;
    }

    @Override
    public void close() {
        closed = true;
    }
}
