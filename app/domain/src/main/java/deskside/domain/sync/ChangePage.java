package deskside.domain.sync;

import java.time.Instant;
import java.util.List;

/** A page of changes with the cursor behind it. @param more whether the hub has further changes already */
public record ChangePage(List<Change> changes, String nextCursor, boolean more, Instant serverTime) {

    public ChangePage {
        changes = List.copyOf(changes);
    }
}
