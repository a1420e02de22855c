package deskside.sync.protocol;

import java.time.Instant;

/** The hub is up. @param epoch id of its database; @param schema version of the wire records that it speaks */
public record Health(String status, String epoch, int schema, Instant serverTime) {
}
