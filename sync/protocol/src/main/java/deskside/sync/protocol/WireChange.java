package deskside.sync.protocol;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One change of the feed.
 *
 * @param type a wire name of {@code EntityType}; a desk skips types that it does not know
 * @param op   UPSERT, TOMBSTONE or REDACT
 * @param body the entity; null unless UPSERT
 */
public record WireChange(String type, String id, long version, String op, @Nullable JsonNode body, long seq) {

    public WireChange {
        // Jackson reads null as a node of its own; here it is no body
        body = body != null && body.isNull() ? null : body;
    }
}
