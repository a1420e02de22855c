package deskside.domain.conversation;

import deskside.domain.Entity;
import deskside.domain.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One chat or call with one customer.
 *
 * @param orderId        the order that the conversation is about, where known
 * @param assigneeId     account id of the agent who has it; while it waits, the one it was given to, or null for whoever takes it
 * @param handOverReason why the bot gave it to a person, in the shop's words; null when no bot was involved
 * @param waitingSince   since when the customer's last text has been unanswered; null once answered
 * @param lastText       the newest message's text, for lists; masked by whoever shows it
 * @param lastMessageSeq the highest {@link Message#seq()} in it
 */
public record Conversation(
        String id, long version, String customerId, @Nullable String orderId, Channel channel, Language language,
        ConversationStatus status, @Nullable String assigneeId, @Nullable String handOverReason, List<String> tags,
        Instant openedAt, @Nullable Instant waitingSince, Instant lastMessageAt, String lastText, long lastMessageSeq) implements Entity {

    public Conversation {
        tags = List.copyOf(tags);
    }

    /** The same with another last text. */
    public Conversation withLastText(String text) {
        return new Conversation(id, version, customerId, orderId, channel, language, status, assigneeId, handOverReason, tags, openedAt, waitingSince,
                lastMessageAt, text, lastMessageSeq);
    }
}
