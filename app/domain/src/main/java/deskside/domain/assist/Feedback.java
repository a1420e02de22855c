package deskside.domain.assist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an agent did with a suggestion.
 *
 * @param sourceId  id of the suggestion's main source
 * @param intentId  likeliest intent at that time; null when unknown
 * @param survived  share of the suggestion that survived editing, 0..1 (1 = as is)
 * @param reason    for REJECTED; else null
 * @param probability of the suggestion when it was shown, 0..1; null in what earlier versions wrote
 * @param sourceRevision of the source when the suggestion was made, see {@link SuggestionSource#revision}; null in what earlier versions
 *                    wrote
 */
public record Feedback(
        String id, String suggestionId, String conversationId, String messageId, String sourceId, @Nullable String intentId, Kind kind,
        double survived, @Nullable String reason, Instant at, @Nullable Double probability,
        @Nullable Integer sourceRevision) {

    public Feedback(
            String id, String suggestionId, String conversationId, String messageId, String sourceId, @Nullable String intentId, Kind kind,
            double survived, @Nullable String reason, Instant at) {
        this(id, suggestionId, conversationId, messageId, sourceId, intentId, kind, survived, reason, at, null, null);
    }

    /** LIGHT_EDIT: less than 40 % changed; REWRITTEN: more. */
    public enum Kind { SHOWN, INSERTED, SENT_AS_IS, LIGHT_EDIT, REWRITTEN, IGNORED, REJECTED, SOURCE_OPENED }

    /** Sent as is or lightly edited: the suggestion was right. */
    public boolean isHit() {
        return kind == Kind.SENT_AS_IS || kind == Kind.LIGHT_EDIT;
    }
}
