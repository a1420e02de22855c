package deskside.ui.desk;

import org.jspecify.annotations.Nullable;

/** What the composer does for other panels; it registers itself with {@link ConversationContext#composer(Composing)}. */
public interface Composing {

    /** Puts {@code text} at the caret; nothing typed is lost and nothing is sent. @param picked null for a script or a passage */
    void insert(String text, @Nullable PickedSuggestion picked);

    /** Sends {@code text} at once; what is typed stays. */
    void send(String text, @Nullable PickedSuggestion picked);

    /** Whether what is typed is on its way into the outbox now. */
    boolean isSending();

    /** Puts a held reply's text back into the box of the open conversation, in front of what is typed, and drops the reply. */
    void editHeld(String commandId);
}
