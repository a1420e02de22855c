package deskside.domain.sync;

import deskside.domain.Entity;
import org.jspecify.annotations.Nullable;

/**
 * One row of the hub's feed.
 *
 * @param seq    the feed's commit-ordered sequence
 * @param entity the new state; null unless {@code op} is UPSERT
 */
public record Change(long seq, EntityType type, String id, long version, Op op, @Nullable Entity entity) {

    /** TOMBSTONE: gone at the hub; REDACT: gone, and purged from every place. */
    public enum Op { UPSERT, TOMBSTONE, REDACT }
}
