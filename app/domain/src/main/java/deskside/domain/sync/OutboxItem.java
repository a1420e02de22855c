package deskside.domain.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command in the outbox. Nothing is removed before a durable receipt.
 *
 * @param aggregateSeq  place within its aggregate on this desk, from 1 without gaps
 * @param offline       made while the desk was offline, so it is checked again before it is sent
 * @param notAfter      never sent by itself after this time
 * @param nextAttemptAt not tried before; null: now
 * @param lastError     what went wrong last, a stored {@link Reason} or the hub's own sentence; null when nothing did
 * @param receipt       the hub's receipt number; null before
 */
public record OutboxItem(
        Command command, String agentId, long aggregateSeq, boolean offline, Instant createdAt, Instant notAfter, OutboxState state,
        int attempts, @Nullable Instant nextAttemptAt, @Nullable String lastError, @Nullable String receipt, @Nullable Instant settledAt) {
}
