package deskside.sync.protocol;

import java.time.Instant;

/** @param agentId who queued it, as the desk says; @param handedBy who was signed in when it was handed over; @param command as it would have been sent */
public record EscrowEntry(String agentId, String handedBy, Instant handedAt, CommandRequest command) {
}
