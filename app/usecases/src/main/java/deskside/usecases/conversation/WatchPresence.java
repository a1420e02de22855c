package deskside.usecases.conversation;

import deskside.domain.conversation.Presence;
import deskside.domain.conversation.PresenceLine;

/** Says that the agent is at a conversation and hears who else is; asked every few seconds while it is open. Blocks for a moment. */
public final class WatchPresence {

    private final PresenceLine line;

    public WatchPresence(PresenceLine line) {
        this.line = line;
    }

    /** @param typing the agent writes a reply */
    public Presence at(String conversationId, boolean typing) {
        return line.report(conversationId, typing);
    }
}
