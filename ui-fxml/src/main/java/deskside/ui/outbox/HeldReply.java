package deskside.ui.outbox;

import deskside.domain.sync.Command;
import deskside.usecases.conversation.Timeline;
import deskside.usecases.conversation.TimelineEntry;
import java.util.List;

/**
 * A conversation as it was when a reply was written, and what has come since; of other commands how it ends now.
 *
 * @param seen  the last messages that the agent had on the screen
 * @param since what came after them, oldest first
 */
public record HeldReply(List<TimelineEntry> seen, List<TimelineEntry> since) {

    private static final int CONTEXT = 4;

    public HeldReply {
        seen = List.copyOf(seen);
        since = List.copyOf(since);
    }

    /** The hub numbers the messages of a conversation without gaps, so the number of unseen ones tells where the seen ones end. */
    static HeldReply of(Timeline timeline, Command command) {
        if (!(command instanceof Command.SendReply reply)) {
            var entries = timeline.entries();
            return new HeldReply(List.of(), entries.subList(Math.max(0, entries.size() - CONTEXT), entries.size()));
        }
        var messages = timeline.entries().stream().filter(entry -> entry.messageId() != null).toList();
        var unseen = (int) Math.clamp(timeline.conversation().lastMessageSeq() - reply.seenSeq(), 0, messages.size());
        var border = messages.size() - unseen;
        return new HeldReply(messages.subList(Math.max(0, border - CONTEXT), border), messages.subList(border, messages.size()));
    }
}
