package deskside.ui.assistant;

import deskside.domain.assist.Suggestion;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Remembers which suggestions were shown for which message, so that going back to a conversation does not count them as shown again
 * (the acceptance rate is sent / shown). FX thread only.
 */
final class ShownOnce {

    /** Some hours of work; beyond that the oldest are forgotten. */
    private static final int CAPACITY = 5_000;

    private final Set<Key> shown = new LinkedHashSet<>();

    boolean isFirst(String messageId, Suggestion suggestion) {
        var first = shown.add(new Key(messageId, suggestion.sources().getFirst().id()));
        if (shown.size() > CAPACITY) {
            shown.remove(shown.iterator().next());
        }
        return first;
    }

    private record Key(String messageId, String sourceId) {
    }
}
