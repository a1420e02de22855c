package deskside.domain.conversation;

import deskside.domain.attachment.Attachment;
import java.time.Instant;
import java.util.List;

/**
 * What an agent has typed and not sent.
 *
 * @param caret       position of the caret in UTF-16 units, 0..text.length()
 * @param attachments to be sent with it, in this order
 */
public record Draft(String conversationId, String text, int caret, Instant savedAt, List<Attachment> attachments) {

    public Draft {
        caret = Math.clamp(caret, 0, text.length());
        attachments = List.copyOf(attachments);
    }

    /** Words alone. */
    public Draft(String conversationId, String text, int caret, Instant savedAt) {
        this(conversationId, text, caret, savedAt, List.of());
    }

    public boolean isEmpty() {
        return text.isBlank() && attachments.isEmpty();
    }
}
