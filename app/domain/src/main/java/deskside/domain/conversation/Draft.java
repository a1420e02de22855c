package deskside.domain.conversation;

import java.time.Instant;

/**
 * What an agent has typed and not sent.
 *
 * @param caret position of the caret in UTF-16 units, 0..text.length()
 */
public record Draft(String conversationId, String text, int caret, Instant savedAt) {

    public Draft {
        caret = Math.clamp(caret, 0, text.length());
    }
}
