package deskside.hub.store;

import deskside.domain.attachment.Attachment;
import deskside.sync.protocol.StoredAttachment;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The bytes of attachments and which messages have them. What no message has goes: at once when it was redacted, else after some days. */
public final class AttachmentTable {

    /** Bytes; H2 holds at most a mebibyte in a column. */
    private static final int PART = 512 * 1024;

    private final Handle handle;

    AttachmentTable(Handle handle) {
        this.handle = handle;
    }

    public Optional<StoredAttachment> find(String contentHash) {
        return handle.createQuery("select * from attachment where content_hash = :hash").bind("hash", contentHash)
                .map((row, _) -> new StoredAttachment(row.getString("content_hash"), row.getString("media_type"), row.getInt("bytes"), row.getInt("width"),
                        row.getInt("height"), row.getInt("millis"))).findOne();
    }

    /** To be called when it is not there. Of two that store the same at once, one fails with a duplicate key. */
    public void add(StoredAttachment attachment, byte[] content, Instant now) {
        handle.createUpdate("""
                        insert into attachment (content_hash, media_type, bytes, width, height, millis, stored_at)
                        values (:hash, :type, :bytes, :width, :height, :millis, :now)""")
                .bind("hash", attachment.contentHash()).bind("type", attachment.mediaType()).bind("bytes", attachment.bytes())
                .bind("width", attachment.width()).bind("height", attachment.height()).bind("millis", attachment.millis())
                .bind("now", Times.column(now)).execute();
        for (int from = 0, part = 0; from < content.length; from += PART, part++) {
            handle.createUpdate("insert into attachment_part (content_hash, part, content) values (:hash, :part, :content)")
                    .bind("hash", attachment.contentHash()).bind("part", part)
                    .bind("content", Arrays.copyOfRange(content, from, Math.min(content.length, from + PART))).execute();
        }
    }

    /** It is as if it had been stored now, so that it does not go before the message that it is for has come. */
    public void touch(String contentHash, Instant now) {
        handle.createUpdate("update attachment set stored_at = :now where content_hash = :hash").bind("now", Times.column(now)).bind("hash", contentHash)
                .execute();
    }

    public byte[] content(String contentHash) {
        var out = new ByteArrayOutputStream();
        handle.createQuery("select content from attachment_part where content_hash = :hash order by part").bind("hash", contentHash)
                .map((row, _) -> row.getBytes(1)).forEach(out::writeBytes);
        return out.toByteArray();
    }

    /** Whether a message that people see has it. */
    public boolean isShown(String contentHash) {
        return handle.createQuery("""
                        select 1 from message_attachment a join message m on m.id = a.message_id join conversation c on c.id = m.conversation_id
                        where a.content_hash = :hash and c.handed_over fetch first 1 row only""")
                .bind("hash", contentHash).mapTo(Integer.class).findOne().isPresent();
    }

    void link(String messageId, List<Attachment> attachments) {
        attachments.stream().map(Attachment::contentHash).distinct().forEach(
                hash -> handle.createUpdate("insert into message_attachment (message_id, content_hash) values (:message, :hash)")
                        .bind("message", messageId).bind("hash", hash).execute());
    }

    /** Takes them off all messages of a conversation; what no other message has is gone. */
    void redact(String conversationId) {
        var hashes = handle.createQuery("""
                        select distinct content_hash from message_attachment where message_id in (select id from message where conversation_id = :id)""")
                .bind("id", conversationId).mapTo(String.class).list();
        handle.createUpdate("delete from message_attachment where message_id in (select id from message where conversation_id = :id)")
                .bind("id", conversationId).execute();
        hashes.stream().filter(this::isUnused).forEach(this::delete);
    }

    private boolean isUnused(String contentHash) {
        return handle.createQuery("select 1 from message_attachment where content_hash = :hash fetch first 1 row only").bind("hash", contentHash)
                .mapTo(Integer.class).findOne().isEmpty();
    }

    private void delete(String contentHash) {
        handle.createUpdate("delete from attachment_part where content_hash = :hash").bind("hash", contentHash).execute();
        handle.createUpdate("delete from attachment where content_hash = :hash").bind("hash", contentHash).execute();
    }

    /** Removes what was brought before {@code time} and no message has, unless it is for a reply that a supervisor has still to decide about. @return how many */
    public int removeUnused(Instant time) {
        var hashes = handle.createQuery("""
                        select content_hash from attachment a where stored_at < :time
                        and not exists (select 1 from message_attachment m where m.content_hash = a.content_hash)
                        and not exists (select 1 from escrow e where e.decided_at is null and e.request like '%' || a.content_hash || '%')""")
                .bind("time", Times.column(time)).mapTo(String.class).list();
        hashes.forEach(this::delete);
        return hashes.size();
    }
}
