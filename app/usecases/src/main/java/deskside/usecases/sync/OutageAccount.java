package deskside.usecases.sync;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an outage was answered.
 *
 * @param from     when the first command without a line was made
 * @param until    when the last one was
 * @param answered how many suggestions were sent in it, edited ones too; held replies that a person sent later do not count
 * @param outdated those of them whose source is another one now, oldest first
 */
public record OutageAccount(Instant from, Instant until, int answered, List<Outdated> outdated) {

    public OutageAccount {
        outdated = List.copyOf(outdated);
    }

    /** Those that nothing has been written after. */
    public List<Outdated> uncorrected() {
        return outdated.stream().filter(answer -> !answer.followedUp()).toList();
    }

    /**
     * An answer that rested on what has changed since.
     *
     * @param title           of the source; its id when it is gone
     * @param usedRevision    of the source when the answer was made
     * @param currentRevision null when the source is gone or no longer valid
     * @param followedUp      something has been sent to the customer since the line is back
     */
    public record Outdated(
            String conversationId, String commandId, String sourceId, String title, int usedRevision, @Nullable Integer currentRevision,
            boolean followedUp) {
    }
}
