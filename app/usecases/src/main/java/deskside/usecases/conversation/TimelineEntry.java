package deskside.usecases.conversation;

import deskside.domain.attachment.Attachment;
import deskside.domain.conversation.Sender;
import deskside.usecases.assist.MessageInsight;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a conversation as it is shown: a message of the hub, or a reply that is still on its way.
 *
 * @param key           stable: the command's id for replies of this desk (before and after delivery), else the message's id
 * @param seq           the hub's order within the conversation; 0 for what has not arrived there
 * @param text          with personal data masked
 * @param masked        whether something was masked
 * @param stateReason   why it failed or needs a decision, or what was tried; null when there is nothing to say
 * @param botConfidence 0..1 for the bot, else null
 * @param attachments   their names with personal data masked
 * @param insight       what the engine sees in a customer's message; empty for others and where it has not looked yet
 */
public record TimelineEntry(
        String key, @Nullable String messageId, long seq, Sender sender, String author, String text, boolean masked, Instant at, DeliveryState state,
        @Nullable String stateReason, @Nullable Double botConfidence, List<Attachment> attachments, Optional<MessageInsight> insight) {

    public TimelineEntry {
        attachments = List.copyOf(attachments);
    }
}
