package deskside.usecases.conversation;

import deskside.domain.conversation.ReadMarks;
import java.util.OptionalLong;

/** Remembers how far the agent has read. */
public final class MarkRead {

    private final ReadMarks marks;

    public MarkRead(ReadMarks marks) {
        this.marks = marks;
    }

    /** Everything up to {@code seq} has been on the screen. */
    public void read(String conversationId, long seq) {
        marks.save(conversationId, seq);
    }

    /** What was read last; empty for a conversation that was never opened at this desk: then nothing in it counts as unread. */
    public OptionalLong find(String conversationId) {
        return marks.find(conversationId);
    }
}
