package deskside.assist.ranking;

import deskside.domain.Language;
import deskside.domain.assist.Emotion;
import deskside.domain.assist.FeedbackLog;
import deskside.domain.assist.RecognizedIntent;
import java.util.List;
import java.util.Map;

/**
 * What candidates are ranked for.
 *
 * @param text    the normalised message, with its context where it needs one
 * @param intents likeliest first; empty when unknown
 * @param named   SKUs named in the message
 */
public record RankingQuestion(
        String text, Language language, List<RecognizedIntent> intents, List<String> named, Emotion emotion, ShopFacts facts,
        Map<String, FeedbackLog.Acceptance> acceptance) {

    public RankingQuestion {
        intents = List.copyOf(intents);
        named = List.copyOf(named);
        acceptance = Map.copyOf(acceptance);
    }
}
