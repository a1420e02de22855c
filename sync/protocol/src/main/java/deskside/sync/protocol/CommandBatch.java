package deskside.sync.protocol;

import java.util.List;

/**
 * Several commands in one request, for a desk that has queued some. Each is executed by itself, as if it had come alone.
 *
 * @param commands 1 to {@link #MOST} of them, each of another aggregate: of one aggregate the next may only be sent when it is known what
 *                 became of the one before
 */
public record CommandBatch(List<CommandRequest> commands) {

    /** The longest texts in so many commands still are a request of ordinary size (2 MiB). */
    public static final int MOST = 64;
}
