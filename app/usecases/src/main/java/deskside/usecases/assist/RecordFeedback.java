package deskside.usecases.assist;

import deskside.domain.Ids;
import deskside.domain.assist.AssistResult;
import deskside.domain.assist.Feedback;
import deskside.domain.assist.RecognizedIntent;
import deskside.domain.assist.Suggestion;
import deskside.domain.assist.SuggestionSource;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Records what became of suggestions, so that the very next suggestion is ranked by it. */
public final class RecordFeedback {

    /** At least this share must survive for an edit to count as light (product rule: light is less than 40 % changed). */
    private static final double LIGHT_EDIT_SURVIVES = 0.6;

    private final LearnedRanking ranking;
    private final Ids ids;
    private final InstantSource clock;

    public RecordFeedback(LearnedRanking ranking, Ids ids, InstantSource clock) {
        this.ranking = ranking;
        this.ids = ids;
        this.clock = clock;
    }

    /** Records an event that is no sending: SHOWN, INSERTED, IGNORED, REJECTED, SOURCE_OPENED. */
    public void record(String conversationId, AssistResult result, Suggestion suggestion, Feedback.Kind kind, @Nullable String reason) {
        append(conversationId, result, suggestion, kind, kind == Feedback.Kind.INSERTED ? 1 : 0, reason);
    }

    /** Records that {@code sentText} was sent, having started from the suggestion. */
    public void recordSent(String conversationId, AssistResult result, Suggestion suggestion, String sentText) {
        var survived = SurvivedShare.of(suggestion.text(), sentText);
        var kind = survived >= 1 ? Feedback.Kind.SENT_AS_IS
                : survived > LIGHT_EDIT_SURVIVES ? Feedback.Kind.LIGHT_EDIT : Feedback.Kind.REWRITTEN;
        append(conversationId, result, suggestion, kind, survived, null);
    }

    private void append(
            String conversationId, AssistResult result, Suggestion suggestion, Feedback.Kind kind, double survived, @Nullable String reason) {
        var intent = result.intents().stream().findFirst().map(RecognizedIntent::intentId).orElse(null);
        var source = suggestion.sources().getFirst();
        // a solved question has no revision that could become outdated, only more conversations
        var revision = source.kind() == SuggestionSource.Kind.SOLVED ? 0 : source.revision();
        ranking.take(new Feedback(ids.next(), suggestion.id(), conversationId, result.messageId(), source.id(), intent, kind, survived, reason,
                clock.instant(), suggestion.probability(), revision), suggestion.signs());
    }
}
