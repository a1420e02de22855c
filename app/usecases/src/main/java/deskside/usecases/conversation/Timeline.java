package deskside.usecases.conversation;

import deskside.domain.conversation.Conversation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it is shown.
 *
 * @param ownership whose it is once what waits in the outbox is done
 * @param closing   a close waits in the outbox
 * @param waitingSince since when the customer waits for an answer; null once answered, if only by what waits in the outbox
 * @param entries   oldest first; replies on their way at the end
 */
public record Timeline(
        Conversation conversation, String customerName, Ownership ownership, boolean closing, @Nullable Instant waitingSince, List<TimelineEntry> entries) {

    public Timeline {
        entries = List.copyOf(entries);
    }
}
