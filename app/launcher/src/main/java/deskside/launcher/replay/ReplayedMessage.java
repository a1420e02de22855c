package deskside.launcher.replay;

import deskside.domain.assist.AssistResult;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the desk made of one replayed message.
 *
 * @param latency from handing the message to the channel to the suggestions being there; null when none came in time
 * @param engine  the part of it that engine and search took; null likewise
 * @param result  null when none came in time
 */
public record ReplayedMessage(
        DialogueFile.Turn turn, @Nullable Duration latency, @Nullable Duration engine, @Nullable AssistResult result) {
}
