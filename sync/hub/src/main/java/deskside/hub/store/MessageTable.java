package deskside.hub.store;

import deskside.domain.attachment.Attachment;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.sync.EntityType;
import deskside.sync.protocol.ChannelReplies;
import deskside.sync.protocol.WireCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The messages, append-only. What is appended is written together at the end of the transaction, or before the table is read. */
public final class MessageTable {

    /** What a gateway brought under one of its ids. */
    public record Brought(String contentHash, Message message) {
    }

    /** What is redacted has neither words nor attachments. */
    private static final String SAID = "(text <> '' or attachments is not null)";

    private final Handle handle;
    private final Entities entities;
    private final ConversationTable conversations;
    private final AttachmentTable attachments;
    private final List<Message> unwritten = new ArrayList<>();

    /** @param conversations that messages belong to, which are written before them */
    MessageTable(Handle handle, Entities entities, ConversationTable conversations, AttachmentTable attachments) {
        this.handle = handle;
        this.entities = entities;
        this.conversations = conversations;
        this.attachments = attachments;
    }

    /** One that is new. @param published whether desks may see it, which is when its conversation was handed over */
    public void append(Message message, boolean published) {
        unwritten.add(message);
        if (published) {
            entities.putNew(message);
        }
    }

    private Handle written() {
        write();
        return handle;
    }

    /** Everything that was appended is in the table afterwards. */
    void write() {
        conversations.write();
        if (unwritten.isEmpty()) {
            return;
        }
        var rows = Rows.into(handle, "message", "id", "conversation_id", "seq", "sender", "author_id", "text", "sent_at", "command_id", "bot_confidence",
                "about", "attachments");
        unwritten.forEach(m -> rows.add(m.id(), m.conversationId(), m.seq(), m.sender().name(), m.authorId(), m.text(), Times.column(m.sentAt()), m.commandId(),
                m.botConfidence(), m.about(), m.attachments().isEmpty() ? null : WireCodec.write(m.attachments())));
        rows.execute();
        var events = Rows.into(handle, "told_event", "about", "message_id");
        unwritten.stream().filter(m -> m.about() != null).forEach(m -> events.add(m.about(), m.id()));
        events.execute();
        unwritten.forEach(m -> attachments.link(m.id(), m.attachments()));
        unwritten.clear();
    }

    /** Whether that event was told of already, in whatever conversation. */
    public boolean isTold(String about) {
        return written().createQuery("select 1 from told_event where about = :about").bind("about", about).mapTo(Integer.class).findOne().isPresent();
    }

    /** All that was said in the conversation, in order. */
    public List<Message> ofConversation(String conversationId) {
        return written().createQuery("select * from message where conversation_id = :id order by seq").bind("id", conversationId)
                .map((row, _) -> message(row)).list();
    }

    /** Takes the words and what is attached out of all messages; their places stay. @return how many there were */
    int redact(String conversationId) {
        var ids = written().createQuery("select id from message where conversation_id = :id and " + SAID + " order by seq").bind("id", conversationId)
                .mapTo(String.class).list();
        attachments.redact(conversationId);
        handle.createUpdate("delete from channel_message where message_id in (select id from message where conversation_id = :id)")
                .bind("id", conversationId).execute();
        handle.createUpdate("update message set text = '', attachments = null where conversation_id = :id").bind("id", conversationId).execute();
        ids.forEach(id -> entities.redact(EntityType.MESSAGE, id, 2));
        return ids.size();
    }

    /** Publishes what was said before the conversation was handed over. */
    public void publishAll(String conversationId) {
        written().createQuery("select * from message where conversation_id = :id and " + SAID + " order by seq").bind("id", conversationId)
                .map((row, _) -> message(row)).list().forEach(entities::put);
    }

    public Optional<Brought> brought(String externalId) {
        return written().createQuery("select c.content_hash, m.* from channel_message c join message m on m.id = c.message_id where c.external_id = :id")
                .bind("id", externalId).map((row, _) -> new Brought(row.getString("content_hash"), message(row))).findOne();
    }

    public void rememberBrought(String externalId, String contentHash, String messageId) {
        written().createUpdate("insert into channel_message (external_id, content_hash, message_id) values (:external, :hash, :message)")
                .bind("external", externalId).bind("hash", contentHash).bind("message", messageId).execute();
    }

    /** What desks sent behind {@code after}, in the feed's order, whose numbers are the positions; not what was said before the hub was there. */
    public List<ChannelReplies.Reply> repliesAfter(long after, int limit) {
        return written().createQuery("""
                        select f.seq as feed_seq, c.customer_id, m.* from feed f join message m on m.id = f.entity_id
                            join conversation c on c.id = m.conversation_id
                        where f.seq > :after and f.entity_type = 'message' and m.sender = 'AGENT' and m.command_id is not null
                        order by f.seq fetch first :limit rows only""")
                .bind("after", after).bind("limit", limit)
                .map((row, _) -> {
                    var m = message(row);
                    return new ChannelReplies.Reply(row.getLong("feed_seq"), m.conversationId(), row.getString("customer_id"), m.id(), m.seq(), m.authorId(), m.text(),
                            m.sentAt(), row.getString("command_id"), m.attachments());
                }).list();
    }

    private static Message message(ResultSet row) throws SQLException {
        double confidence = row.getDouble("bot_confidence");
        Double botConfidence = row.wasNull() ? null : Double.valueOf(confidence);
        return new Message(row.getString("id"), 1, row.getString("conversation_id"), row.getLong("seq"), Sender.valueOf(row.getString("sender")),
                row.getString("author_id"), row.getString("text"), Times.require(row, "sent_at"), row.getString("command_id"), botConfidence, row.getString("about"),
                attachments(row.getString("attachments")));
    }

    private static List<Attachment> attachments(@Nullable String json) {
        return json == null ? List.of() : List.of(WireCodec.read(json, Attachment[].class));
    }
}
