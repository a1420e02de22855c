package deskside.sync.protocol;

import deskside.domain.sync.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * One change of the feed.
 *
 * @param type a wire name of {@code EntityType}; a desk skips types that it does not know
 * @param op   UPSERT, TOMBSTONE or REDACT
 * @param body the entity; null unless UPSERT
 */
public record WireChange(String type, String id, long version, String op, @Nullable JsonText body, long seq) {
}
