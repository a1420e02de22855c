package deskside.assist.emotion;

import deskside.assist.recent.Recent;
import deskside.assist.text.TextNormalizer;
import deskside.domain.assist.Emotion.Kind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What words and loudness say about the feeling in a message. Clues of one kind add up as independent evidence: strength =
 * 1 − Π(1 − weight). Immutable.
 *
 * @param strengths 0..1 of each kind that the lexicon has a clue for
 * @param loudness  0..{@value #MOST_LOUDNESS}
 * @param asks      whether there is a question mark
 */
record Evidence(Map<Kind, Double> strengths, double loudness, boolean asks) {

    /** A message is asked for several times while it is being understood. */
    private static final Recent<String, Evidence> RECENT = new Recent<>(256);
    /** How much loudness alone adds to a feeling that is there. */
    private static final double MOST_LOUDNESS = 0.35;
    private static final Pattern ASKED_TWICE = Pattern.compile("[?？]{2}");
    private static final Pattern OVER_AND_OVER = Pattern.compile("([\\p{IsHan}A-Za-z])\\1{3}");
    private static final List<Kind> FEELINGS = List.of(Kind.PLEASED, Kind.ANXIOUS, Kind.DISAPPOINTED, Kind.ANGRY);
    /** Length of {@link #numbers}. */
    static final int SIZE = FEELINGS.size() + 2;

    static Evidence in(String message) {
        return RECENT.get(message, Evidence::read);
    }

    private static Evidence read(String message) {
        var calmness = new EnumMap<Kind, Double>(Kind.class);
        for (var clue : EmotionLexicon.clues(TextNormalizer.normalize(message))) {
            calmness.merge(clue.kind(), 1 - clue.weight(), (a, b) -> a * b);
        }
        calmness.replaceAll((_, calm) -> 1 - calm);
        return new Evidence(Collections.unmodifiableMap(calmness), loudnessOf(message), message.indexOf('?') >= 0 || message.indexOf('？') >= 0);
    }

    double strength(Kind kind) {
        return strengths.getOrDefault(kind, 0.0);
    }

    /** For a learner, in a fixed order. */
    double[] numbers() {
        var numbers = new double[SIZE];
        for (var i = 0; i < FEELINGS.size(); i++) {
            numbers[i] = strength(FEELINGS.get(i));
        }
        numbers[SIZE - 2] = loudness;
        numbers[SIZE - 1] = asks ? 1 : 0;
        return numbers;
    }

    /** Exclamation and question marks in a row, capitals, one character over and over. */
    private static double loudnessOf(String message) {
        var exclaimed = message.chars().filter(c -> c == '!' || c == '！').count();
        var asked = ASKED_TWICE.matcher(message).find() ? 1 : 0;
        var letters = message.chars().filter(Character::isLetter).count();
        var capitals = message.chars().filter(Character::isUpperCase).count();
        var shouting = letters >= 8 && capitals > 0.7 * letters ? 2 : 0;
        var repeated = OVER_AND_OVER.matcher(message).find() ? 1 : 0;
        return Math.min(MOST_LOUDNESS, 0.1 * (Math.min(3, exclaimed) + 1.5 * asked + shouting + repeated));
    }
}
