package deskside.sync.protocol;

import java.util.List;

/**
 * Several commands in one request, for a desk that has queued some. Each is executed by itself, as if it had come alone; behind one that has no
 * receipt nothing of its aggregate is.
 *
 * @param commands 1 to {@link #MOST} of them, those of one aggregate in the order of their places
 */
public record CommandBatch(List<CommandRequest> commands) {

    /** The longest texts in so many commands take 3 MiB. */
    public static final int MOST = 256;
}
