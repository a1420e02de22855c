package deskside.sync.protocol;

import deskside.domain.attachment.Attachment;
import java.time.Instant;
import java.util.List;

/** Replies for a channel's gateway, in the order they were executed. @param next ask again with {@code after=next} */
public record ChannelReplies(List<Reply> replies, long next) {

    public ChannelReplies {
        replies = List.copyOf(replies);
    }

    /**
     * @param position    the reply's place in the stream of all replies of the hub
     * @param customerId  to whom; a conversation that the gateway has never seen was begun by the shop, for this customer
     * @param text        blank only where something is attached
     * @param attachments to be fetched by their hashes
     */
    public record Reply(
            long position, String conversationId, String customerId, String messageId, long seq, String authorId, String text, Instant sentAt, String commandId,
            List<Attachment> attachments) {

        @SuppressWarnings("ConstantValue") // hubs of earlier versions do not write them
        public Reply {
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
        }
    }
}
