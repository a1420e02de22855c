package deskside.domain.sync;

import deskside.domain.Entity;
import org.jspecify.annotations.Nullable;

/**
 * One row of the hub's feed.
 *
 * @param seq    the feed's commit-ordered sequence
 * @param entity the new state; null unless {@code op} is UPSERT
 * @param json   {@code entity} as the hub has written it, which is what a copy keeps; null where it did not come over the wire
 */
public record Change(long seq, EntityType type, String id, long version, Op op, @Nullable Entity entity, @Nullable JsonText json) {

    /** Of what did not come over the wire. */
    public Change(long seq, EntityType type, String id, long version, Op op, @Nullable Entity entity) {
        this(seq, type, id, version, op, entity, null);
    }

    /** TOMBSTONE: gone at the hub; REDACT: gone, and purged from every place. */
    public enum Op { UPSERT, TOMBSTONE, REDACT }
}
