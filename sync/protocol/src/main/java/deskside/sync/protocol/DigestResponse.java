package deskside.sync.protocol;

import java.util.List;

/**
 * What the hub has.
 *
 * @param upToDate whether the cursor is at the feed's end, so that a desk's copy can be held against this; else {@code digests} is empty
 * @param digests  one for each type of entity that the hub has
 */
public record DigestResponse(boolean upToDate, List<TypeDigest> digests) {
}
