package deskside.domain.assist;

import deskside.domain.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine says about one message.
 *
 * @param messageId   the customer's message that it is about
 * @param intents     likeliest first; empty when unknown
 * @param suggestions best first, 0..4
 * @param abstention  why there is no suggestion; null when there is one
 */
public record AssistResult(
        String messageId, Language language, List<RecognizedIntent> intents, List<RecognizedEntity> entities, Emotion emotion,
        HandOverScore handOver, List<Suggestion> suggestions, @Nullable Abstention abstention, EngineTier tier) {

    public AssistResult {
        intents = List.copyOf(intents);
        entities = List.copyOf(entities);
        suggestions = List.copyOf(suggestions);
        if (suggestions.isEmpty() == (abstention == null)) {
            throw new IllegalArgumentException("either suggestions or an abstention");
        }
    }

    /** Why the engine says nothing. */
    public enum Abstention {
        /** The message asks for nothing that can be answered (an echo, a number, small talk). */
        NOTHING_TO_ANSWER,
        /** The wish is not among those that the shop knows. */
        OUT_OF_SCOPE,
        /** There were candidates, none sure enough. */
        TOO_UNSURE,
        /** The best candidates need facts that are not there. */
        FACTS_MISSING
    }
}
