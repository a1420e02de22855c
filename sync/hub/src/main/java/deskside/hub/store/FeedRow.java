package deskside.hub.store;

import org.jspecify.annotations.Nullable;

/** One change. @param group what must stay on one page; @param op UPSERT, TOMBSTONE or REDACT; @param body JSON, null unless UPSERT */
public record FeedRow(long seq, long group, String type, String id, long version, String op, @Nullable String body) {
}
