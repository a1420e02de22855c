package deskside.usecases.conversation;

import deskside.domain.conversation.Channel;
import deskside.domain.customer.Tier;
import deskside.domain.Language;
import deskside.usecases.assist.MessageInsight;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the queue.
 *
 * @param customerName masked
 * @param tier         null when the customer is not known
 * @param lastText     newest text of anybody (a queued reply included), masked
 * @param waitingSince since when the customer waits for an answer; null when answered
 * @param waiting      how many commands of it have not arrived yet
 * @param needsDecision a reply of it is held
 * @param unread       how many messages came since it was last open at this desk; 0 when it never was
 * @param insight      of the customer's newest message
 */
public record QueueRow(
        String conversationId, String customerName, @Nullable Tier tier, Language language, Channel channel, Ownership ownership,
        boolean followUp, String lastText, Instant lastAt, @Nullable Instant waitingSince, @Nullable String handOverReason, int waiting,
        boolean needsDecision, boolean hasDraft, long unread, Optional<MessageInsight> insight) {
}
