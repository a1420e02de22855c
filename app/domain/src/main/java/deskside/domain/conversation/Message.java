package deskside.domain.conversation;

import deskside.domain.Entity;
import deskside.domain.attachment.Attachment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said. Messages are append-only: the hub never changes one, it only redacts.
 *
 * @param seq           the hub's order within the conversation, from 1 without gaps
 * @param authorId      customer id, account id, or {@code bot}
 * @param commandId     the command that sent it, for replies of a desk: the proof that a queued reply arrived; else null
 * @param text          blank only where something is attached
 * @param botConfidence 0..1, how sure the bot was; null for people
 * @param about         the event that it told of without being asked, see {@link deskside.domain.notice.NoticeKind#key}; null: it is an answer
 */
public record Message(
        String id, long version, String conversationId, long seq, Sender sender, String authorId, String text, Instant sentAt,
        @Nullable String commandId, @Nullable Double botConfidence, @Nullable String about, List<Attachment> attachments) implements Entity {

    @SuppressWarnings("ConstantValue") // documents of earlier versions have no attachments
    public Message {
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    /** An answer, or what somebody else said, in words alone. */
    public Message(
            String id, long version, String conversationId, long seq, Sender sender, String authorId, String text, Instant sentAt,
            @Nullable String commandId, @Nullable Double botConfidence) {
        this(id, version, conversationId, seq, sender, authorId, text, sentAt, commandId, botConfidence, null, List.of());
    }
}
