package deskside.assist.emotion;

import deskside.assist.recent.Recent;
import deskside.assist.text.TextNormalizer;
import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import deskside.domain.assist.Emotion;
import deskside.domain.assist.Emotion.Kind;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The feeling in a message: by a classifier where one has been trained for the language, else by words, exclamation, shouting and
 * repetition alone. Immutable, safe for all threads; one embedding, which recognising the intent of the same message needs too.
 */
public final class EmotionDetector {

    /** Below this a message counts as calm. */
    private static final double CALM_BELOW = 0.25;
    /** So much of a classifier's certainty counts as strength: a plain sentence may be surely angry and still be no outburst. */
    private static final double CERTAINTY_SHARE = 0.7;
    /** How far back the trend looks. */
    private static final int TREND_MESSAGES = 8;

    private final Map<Language, EmotionClassifier> classifiers;
    private final Optional<Embedder> embedder;
    /** A conversation's earlier messages come up again with every new one. */
    private final Recent<Text, Double> burdens = new Recent<>(512);

    private record Text(String text, Language language) {
    }

    /** @param classifiers their labels are the names of {@link Kind}; a language without one is served by the lexicon */
    public EmotionDetector(Map<Language, EmotionClassifier> classifiers, Optional<Embedder> embedder) {
        this.classifiers = Map.copyOf(classifiers);
        this.embedder = embedder;
    }

    /** Words alone. */
    public static EmotionDetector lexicon() {
        return new EmotionDetector(Map.of(), Optional.empty());
    }

    /**
     * @param earlier the customer's earlier messages, oldest first: the trend is measured against the mean of the last
     *                {@value #TREND_MESSAGES}
     */
    public Emotion detect(String message, List<String> earlier, Language language) {
        var now = ofMessage(message, language, embedder);
        if (earlier.isEmpty()) {
            return now;
        }
        // Without embeddings on both sides of the comparison: eight more embeddings would cost more than all the rest.
        var before = earlier.subList(Math.max(0, earlier.size() - TREND_MESSAGES), earlier.size()).stream()
                .mapToDouble(text -> burden(text, language)).average().orElse(0);
        return new Emotion(now.kind(), now.strength(), Math.clamp(burden(message, language) - before, -1, 1));
    }

    private double burden(String message, Language language) {
        return burdens.get(new Text(message, language), text -> burden(ofMessage(text.text, text.language, Optional.empty())));
    }

    /** Unpleasant feelings count, pleasure relieves. */
    private static double burden(Emotion emotion) {
        return switch (emotion.kind()) {
            case ANGRY, ANXIOUS, DISAPPOINTED -> emotion.strength();
            case PLEASED, CALM -> 0;
        };
    }

    private Emotion ofMessage(String message, Language language, Optional<Embedder> embedder) {
        var evidence = Evidence.in(message);
        var classifier = classifiers.get(language);
        return classifier == null || message.codePoints().noneMatch(Character::isLetter)
                ? byWords(evidence)
                : learned(classifier.probabilities(message, embedder), classifier.labels(), evidence);
    }

    private static Emotion learned(double[] probabilities, List<String> labels, Evidence evidence) {
        var best = IntStream.range(0, probabilities.length).boxed().max(Comparator.comparingDouble(i -> probabilities[i])).orElseThrow();
        var kind = Kind.valueOf(labels.get(best));
        if (kind == Kind.CALM) {
            return Emotion.CALM;
        }
        return emotion(kind, 1 - (1 - evidence.strength(kind)) * (1 - CERTAINTY_SHARE * probabilities[best]) * (1 - evidence.loudness()));
    }

    private static Emotion byWords(Evidence evidence) {
        var strengths = new EnumMap<Kind, Double>(Kind.class);
        strengths.putAll(evidence.strengths());
        var strongest = strengths.entrySet().stream()
                .filter(e -> e.getKey() != Kind.PLEASED || strengths.size() == 1 || e.getValue() > 0.6 && !strengths.containsKey(Kind.ANGRY))
                .max(Map.Entry.<Kind, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())));
        return strongest
                .map(e -> emotion(e.getKey(), 1 - (1 - e.getValue()) * (1 - evidence.loudness())))
                // Nothing but noise: somebody is impatient.
                .orElseGet(() -> emotion(Kind.ANXIOUS, evidence.loudness()));
    }

    private static Emotion emotion(Kind kind, double strength) {
        return strength < CALM_BELOW ? Emotion.CALM : new Emotion(kind, Math.min(1, strength), 0);
    }

    /** The words that gave a feeling away, for showing why; at most {@code count}. */
    static List<String> evidence(String message, Kind kind, int count) {
        return EmotionLexicon.clues(TextNormalizer.normalize(message)).stream()
                .filter(clue -> clue.kind() == kind).map(EmotionLexicon.Clue::words).distinct().limit(count).toList();
    }
}
