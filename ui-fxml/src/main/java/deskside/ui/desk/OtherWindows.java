package deskside.ui.desk;

import java.util.Optional;
import java.util.Set;

/** The other windows of the program, as one window sees them. A conversation is open in one window at a time, so that it has one composer. FX thread only. */
public interface OtherWindows {

    /** There are none. */
    OtherWindows NONE = new OtherWindows() {
        @Override
        public boolean bringForward(String conversationId) {
            return false;
        }

        @Override
        public Optional<ConversationContext> having(String conversationId) {
            return Optional.empty();
        }

        @Override
        public void move(String conversationId) {
            // nowhere to go
        }

        @Override
        public Set<Unsaved> unsaved() {
            return Set.of();
        }
    };

    /** Brings a conversation to the front that belongs to another window. @return false when it does not */
    boolean bringForward(String conversationId);

    /** The context of the other window that a conversation is open in. */
    Optional<ConversationContext> having(String conversationId);

    /** Takes the open conversation out of this window into one of its own, or back into the main one. What is typed goes with it. */
    void move(String conversationId);

    /** What would be lost if they closed together with this one. */
    Set<Unsaved> unsaved();
}
