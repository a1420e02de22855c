package deskside.domain.conversation;

import java.util.Map;
import java.util.OptionalLong;

/** How far the conversations have been read at this desk; never leaves it. Calls block; safe for several threads. */
public interface ReadMarks {

    /** The highest {@link Message#seq()} that was on the screen; empty when the conversation was never opened here. */
    OptionalLong find(String conversationId);

    /** Moves the mark forward; an earlier one than the kept one changes nothing. Durable when it returns. */
    void save(String conversationId, long seq);

    /** The marks of open conversations, by conversation; maybe of others, too. Takes no longer the more conversations there have been. */
    Map<String, Long> ofOpenConversations();
}
