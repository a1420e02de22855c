package deskside.domain.conversation;

import deskside.domain.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reply that may go to the customer only when another person allows it, as the hub has it. Its text never changes: other words are another request.
 *
 * @param id           the id of the command that asked for it, and of the message that it becomes
 * @param customerId   of the conversation, so that it is found when the customer is erased
 * @param seenSeq      highest message sequence that its author had seen
 * @param payloadHash  of the command that asked for it: a decision is for that content and no other
 * @param askedBy      account
 * @param decidedBy    account of another person; null while it is awaited
 * @param decisionNote of that person, may be blank
 */
public record ReplyRequest(
        String id, long version, String conversationId, String customerId, String text, long seenSeq, String payloadHash, ReplyRequestState state,
        String askedBy, Instant askedAt, @Nullable String decidedBy, @Nullable Instant decidedAt, String decisionNote) implements Entity {

    /** The same request, decided. */
    public ReplyRequest decided(ReplyRequestState outcome, String accountId, Instant at, String note) {
        return new ReplyRequest(id, version + 1, conversationId, customerId, text, seenSeq, payloadHash, outcome, askedBy, askedAt, accountId, at, note);
    }

    /** The same request, given up by its author for another one. */
    public ReplyRequest superseded() {
        return new ReplyRequest(id, version + 1, conversationId, customerId, text, seenSeq, payloadHash, ReplyRequestState.SUPERSEDED, askedBy, askedAt,
                null, null, "");
    }
}
