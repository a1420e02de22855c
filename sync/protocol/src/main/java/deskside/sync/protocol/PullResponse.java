package deskside.sync.protocol;

import java.time.Instant;
import java.util.List;

/** @param nextCursor opaque and authenticated; to be stored in the transaction that applies {@code changes} */
public record PullResponse(List<WireChange> changes, String nextCursor, boolean more, Instant serverTime) {

    public PullResponse {
        changes = List.copyOf(changes);
    }
}
