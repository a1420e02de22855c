package deskside.sync.protocol;

import org.jspecify.annotations.Nullable;

/** @param scope {@code desk} (the only one so far); @param cursor null for the beginning; @param limit 1..2000 changes */
public record PullRequest(String deviceId, String scope, @Nullable String cursor, int limit, int schema) {
}
