package deskside.domain.conversation;

/** Tells the hub that this desk has a conversation open, and hears who else does. Blocks for a moment; safe for several threads; nothing is thrown. */
public interface PresenceLine {

    /** To be repeated while it is open. @return nobody, too, while the line is down */
    Presence report(String conversationId, boolean typing);
}
