package deskside.assist.emotion;

import deskside.assist.text.TextNormalizer;
import deskside.domain.assist.Emotion;
import deskside.domain.assist.Emotion.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The feeling in a message from words, exclamation, shouting and repetition. Clues of one kind add up as independent evidence:
 * strength = 1 − Π(1 − weight). Stateless.
 */
public final class EmotionDetector {

    /** Below this a message counts as calm. */
    private static final double CALM_BELOW = 0.25;
    /** How much loudness alone adds to a feeling that is there. */
    private static final double MOST_LOUDNESS = 0.35;

    private EmotionDetector() {
    }

    /** @param earlier the customer's earlier messages, oldest first: the trend is measured against their mean */
    public static Emotion detect(String message, List<String> earlier) {
        var now = ofMessage(message);
        if (earlier.isEmpty()) {
            return now;
        }
        var before = earlier.stream().map(EmotionDetector::ofMessage).mapToDouble(EmotionDetector::burden).average().orElse(0);
        return new Emotion(now.kind(), now.strength(), Math.clamp(burden(now) - before, -1, 1));
    }

    /** Unpleasant feelings count, pleasure relieves. */
    private static double burden(Emotion emotion) {
        return switch (emotion.kind()) {
            case ANGRY, ANXIOUS, DISAPPOINTED -> emotion.strength();
            case PLEASED, CALM -> 0;
        };
    }

    private static Emotion ofMessage(String message) {
        var calmness = new EnumMap<Kind, Double>(Kind.class);
        for (var clue : EmotionLexicon.clues(TextNormalizer.normalize(message))) {
            calmness.merge(clue.kind(), 1 - clue.weight(), (a, b) -> a * b);
        }
        var strongest = calmness.entrySet().stream()
                .filter(e -> e.getKey() != Kind.PLEASED || calmness.size() == 1 || e.getValue() < 0.4 && !calmness.containsKey(Kind.ANGRY))
                .max(Map.Entry.<Kind, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        var loudness = loudness(message);
        if (strongest.isEmpty()) {
            // Nothing but noise: somebody is impatient.
            return loudness < CALM_BELOW ? Emotion.CALM : new Emotion(Kind.ANXIOUS, loudness, 0);
        }
        var strength = 1 - strongest.get().getValue() * (1 - loudness);
        return strength < CALM_BELOW ? Emotion.CALM : new Emotion(strongest.get().getKey(), Math.min(1, strength), 0);
    }

    /** 0..{@value #MOST_LOUDNESS}: exclamation and question marks in a row, capitals, one character over and over. */
    private static double loudness(String message) {
        var exclaimed = message.chars().filter(c -> c == '!' || c == '！').count();
        var asked = message.matches("(?s).*[?？]{2,}.*") ? 1 : 0;
        var letters = message.chars().filter(Character::isLetter).count();
        var capitals = message.chars().filter(Character::isUpperCase).count();
        var shouting = letters >= 8 && capitals > 0.7 * letters ? 2 : 0;
        var repeated = message.matches("(?s).*([\\p{IsHan}A-Za-z])\\1{3,}.*") ? 1 : 0;
        return Math.min(MOST_LOUDNESS, 0.1 * (Math.min(3, exclaimed) + 1.5 * asked + shouting + repeated));
    }

    /** The words that gave a feeling away, for showing why; at most {@code count}. */
    static List<String> evidence(String message, Kind kind, int count) {
        return EmotionLexicon.clues(TextNormalizer.normalize(message)).stream()
                .filter(clue -> clue.kind() == kind).map(EmotionLexicon.Clue::words).distinct().limit(count).toList();
    }
}
