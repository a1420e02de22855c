package deskside.assist.ranking;

import deskside.domain.assist.SuggestionSource;
import java.util.List;

/**
 * A text that could be shown, with what the ranking goes by: for training and measuring.
 *
 * @param intents the source's own, the main one first
 */
public record MeasuredCandidate(SuggestionSource.Kind kind, String id, List<String> intents, RankingFeatures features) {

    public MeasuredCandidate {
        intents = List.copyOf(intents);
    }
}
