package deskside.hub.conversation;

import deskside.domain.Ids;
import deskside.domain.attachment.Attachment;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.hub.store.ConversationTable;
import deskside.hub.store.HubTransaction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds messages to conversations, numbered without gaps. Works within the caller's transaction, which holds the conversation. */
public final class Transcript {

    /** UTF-16 units. */
    public static final int LONGEST_TEXT = 4_000;

    private final Ids ids;

    public Transcript(Ids ids) {
        this.ids = ids;
    }

    /** Saves the changed conversation, which people see, with one more message. */
    public Message append(
            HubTransaction tx, Changed conversation, Sender sender, String authorId, String text, Instant sentAt,
            @Nullable String commandId, @Nullable Double botConfidence) {
        return append(tx, conversation, true, sender, authorId, text, sentAt, commandId, botConfidence, List.of());
    }

    /** What an agent said. @param about the event that it tells of; null: it is an answer; @param attachments as the hub knows them */
    public void reply(
            HubTransaction tx, Changed conversation, String authorId, String text, Instant sentAt, String commandId, @Nullable String about,
            List<Attachment> attachments) {
        append(tx, conversation, true, about, Sender.AGENT, authorId, text, sentAt, commandId, null, attachments);
    }

    /** @param attachments as the hub knows them; @param published whether people see the conversation; false while only the bot talks */
    public Message append(
            HubTransaction tx, Changed conversation, boolean published, Sender sender, String authorId, String text, Instant sentAt,
            @Nullable String commandId, @Nullable Double botConfidence, List<Attachment> attachments) {
        return append(tx, conversation, published, null, sender, authorId, text, sentAt, commandId, botConfidence, attachments);
    }

    private Message append(
            HubTransaction tx, Changed conversation, boolean published, @Nullable String about, Sender sender, String authorId, String text, Instant sentAt,
            @Nullable String commandId, @Nullable Double botConfidence, List<Attachment> attachments) {
        var next = conversation.next(1);
        var message = new Message(ids.next(), 1, next.id(), next.lastMessageSeq(), sender, authorId, text, sentAt, commandId, botConfidence,
                about, attachments);
        tx.conversations().save(new ConversationTable.Row(next, published));
        tx.messages().append(message, published);
        return message;
    }
}
