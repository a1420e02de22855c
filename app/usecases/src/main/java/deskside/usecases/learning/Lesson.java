package deskside.usecases.learning;

import deskside.assist.intent.Example;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An example that is not from the hub's intents. @param at when an agent confirmed it; null for a line of a file */
public record Lesson(Example example, @Nullable Instant at) {
}
