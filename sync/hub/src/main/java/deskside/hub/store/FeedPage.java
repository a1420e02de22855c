package deskside.hub.store;

import java.util.List;

/** @param end the number that the next page begins behind; @param more whether there is a next page already */
public record FeedPage(List<FeedRow> rows, long end, boolean more) {

    public FeedPage {
        rows = List.copyOf(rows);
    }
}
