package deskside.domain.sync;

import org.jspecify.annotations.Nullable;

/**
 * Everything that a desk asks the hub to do. The list is complete: what is not here does not leave the desk.
 * {@code commandId} is a UUIDv7, made and saved before anything is sent; the hub executes each id at most once.
 */
public sealed interface Command {

    String commandId();

    String conversationId();

    /** What the hub keeps the order of: commands of one aggregate are executed in the sequence they were made in. */
    default String aggregate() {
        return "conversation:" + conversationId();
    }

    /**
     * Send a text to the customer.
     *
     * @param seenSeq      highest message sequence that the agent had seen; decides whether a late reply still fits
     * @param suggestionId the suggestion it came from, null for own words
     */
    record SendReply(String commandId, String conversationId, String text, long seenSeq, @Nullable String suggestionId)
            implements Command {
    }

    /** Take a waiting conversation. Rejected when somebody else was faster. */
    record AcceptConversation(String commandId, String conversationId) implements Command {
    }

    /** End it. */
    record CloseConversation(String commandId, String conversationId) implements Command {
    }

    /** Give it back to the queue, or to one agent. @param toAccountId null: whoever takes it; @param note for the next agent, may be blank */
    record TransferConversation(String commandId, String conversationId, @Nullable String toAccountId, String note) implements Command {
    }
}
