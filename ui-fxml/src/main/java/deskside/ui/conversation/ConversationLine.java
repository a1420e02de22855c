package deskside.ui.conversation;

import deskside.usecases.conversation.TimelineEntry;
import java.time.LocalDate;

/** A line of the conversation's list. */
sealed interface ConversationLine {

    /** What follows was said on this day. */
    record Day(LocalDate date) implements ConversationLine {
    }

    /** What follows has not been read yet. @param count messages of the customer */
    record Unread(int count) implements ConversationLine {
    }

    /** Something that was said. */
    record Said(TimelineEntry entry) implements ConversationLine {
    }
}
