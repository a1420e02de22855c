package deskside.assist;

import deskside.assist.intent.IntentModel;
import deskside.assist.intent.Prediction;
import deskside.assist.recent.Recent;
import deskside.domain.Language;
import deskside.domain.assist.RecognizedIntent;
import deskside.domain.knowledge.IntentDefinition;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** From normalised text to intents, several where a message asks for several things. Immutable, safe for all threads. */
final class IntentReader {

    static final String SMALL_TALK = "chat";
    private static final int MOST = 4;
    /** A second intent of the same words must be at least this likely to be named. */
    private static final double SIDE = 0.2;
    /** A part of a message has an intent of its own when it is this sure. */
    private static final double PART_SURE = 0.6;
    /**
     * When the whole is this sure, a part adds a matter only when it is as sure itself, unless the words say that there is more; and parts that sound as
     * if they were about one thing are not looked at.
     */
    private static final double WHOLE_SURE = 0.85;
    private static final int MOST_PARTS = 3;
    private static final int SHORTEST_PART = 4;
    /** Damping of the subject, between 0.3 and 0.7 all the same on the demo shop's conversations (0: 1.5 points worse). */
    private static final double SUBJECT_POWER = 0.5;
    /** Begins a further matter, or a further question. */
    private static final String MORE = "顺便|另外|还有(?!没)|对了|\\b(?:also|by the way)\\b"
            + "|\\band (?=(?:do|does|can|could|is|are|will|would|what|when|where|how|which)\\b)";
    private static final Pattern PARTS = Pattern.compile("[,.?!;。，？！；\\n]+|(?=" + MORE + ")");
    private static final Pattern SAYS_MORE = Pattern.compile(MORE);
    private static final Pattern QUESTION_MARKS = Pattern.compile("[?？]+");

    private final EngineModels models;
    /** A conversation's earlier messages come up again with every new one. 512 predictions are less than 1 MB. */
    private final Recent<Text, Prediction> recent = new Recent<>(512);
    /** By all parts of a message, not by each: what the embedder makes of a text depends, a little, on those that it is embedded with. */
    private final Recent<Parts, List<Prediction>> recentParts = new Recent<>(256);
    /** Asked when a message comes, and again when it is read. */
    private final Recent<Parts, Boolean> recentDifferent = new Recent<>(256);
    private final Map<String, IntentDefinition> definitions;

    IntentReader(EngineModels models) {
        this.models = models;
        this.definitions = models.definitions().stream().collect(Collectors.toUnmodifiableMap(IntentDefinition::id, Function.identity(), (a, b) -> b));
    }

    /** @param unknown what it asks for is none of the shop's intents; then there are none */
    record Reading(List<RecognizedIntent> intents, boolean unknown) {

        static final Reading NOTHING = new Reading(List.of(), false);

        double certainty() {
            return intents.isEmpty() ? 0 : intents.getFirst().probability();
        }

        boolean isSmallTalk() {
            return !intents.isEmpty() && intents.getFirst().group().equals(SMALL_TALK);
        }
    }

    /** Computes what {@link #read} asks the embedder for first; empty where it asks for nothing. */
    Optional<Runnable> embedding(String text, Language language) {
        return text.isBlank() ? Optional.empty() : Optional.ofNullable(models.intents().get(language))
                .flatMap(model -> models.embedder().filter(model::understands)).map(embedder -> () -> embedder.features(text, language));
    }

    /** Computes what {@link #read} makes of the parts, where it is certain to look at them however sure the whole is. */
    Optional<Runnable> parts(String text, Language language) {
        var parts = parts(text);
        return Optional.ofNullable(models.intents().get(language)).filter(model -> saysMore(text) || soundDifferent(model, parts))
                .map(model -> () -> predictParts(model, parts));
    }

    /** @param before what the customer said before, oldest first, normalised: customers stay with a subject */
    Reading read(String text, List<String> before, Language language) {
        var model = Optional.ofNullable(models.intents().get(language));
        if (model.isEmpty() || text.isBlank()) {
            return Reading.NOTHING;
        }
        var whole = withSubject(predict(model.get(), text), before, model.get());
        var found = new LinkedHashMap<String, Double>();
        if (!whole.unknown()) {
            var top = whole.top(MOST);
            top.stream().filter(c -> c.probability() >= SIDE || c == top.getFirst()).forEach(c -> found.put(c.label(), c.probability()));
        }
        var settled = !whole.unknown() && whole.best().probability() >= WHOLE_SURE && !saysMore(text);
        addMattersOfParts(found, model.get(), parts(text), settled);
        return new Reading(named(found), found.isEmpty());
    }

    /** @param settled whether the whole is sure and its words do not say that there is more */
    private void addMattersOfParts(Map<String, Double> found, IntentModel model, List<String> parts, boolean settled) {
        if (settled && !soundDifferent(model, parts)) {
            return;
        }
        var sure = settled ? WHOLE_SURE : PART_SURE;
        for (var prediction : predictParts(model, parts)) {
            var best = prediction.best();
            if (!prediction.unknown() && best.probability() >= sure && !(settled && isSmallTalk(best.label()))) {
                found.merge(best.label(), best.probability(), Math::max);
            }
        }
    }

    private boolean isSmallTalk(String label) {
        return Optional.ofNullable(definitions.get(label)).filter(definition -> definition.group().equals(SMALL_TALK)).isPresent();
    }

    /** Multiplies each probability by what the messages before make of it, damped, so that clear words win over the subject. */
    private Prediction withSubject(Prediction own, List<String> before, IntentModel model) {
        if (before.isEmpty()) {
            return own;
        }
        var probabilities = own.probabilities().clone();
        var earlier = before.stream().map(text -> predict(model, text)).filter(prediction -> !prediction.unknown()).toList();
        var sum = 0.0;
        for (var i = 0; i < probabilities.length; i++) {
            var place = i;
            var subject = earlier.stream().mapToDouble(prediction -> prediction.probabilities()[place]).sum() / before.size();
            probabilities[i] *= Math.pow(1 + probabilities.length * subject, SUBJECT_POWER);
            sum += probabilities[i];
        }
        for (var i = 0; i < probabilities.length; i++) {
            probabilities[i] /= sum;
        }
        return new Prediction(own.labels(), probabilities, own.scope(), own.unknown());
    }

    /**
     * Whether there is a word for more behind what can be a matter of its own, or two questions. Takes time in proportion to the text.
     *
     * @param text normalised
     */
    static boolean saysMore(String text) {
        var asked = QUESTION_MARKS.split(text, -1);
        return text.length() > SHORTEST_PART && SAYS_MORE.matcher(text).find(SHORTEST_PART)
                || Arrays.stream(asked).limit(asked.length - 1L).filter(part -> part.chars().anyMatch(Character::isLetterOrDigit)).count() > 1;
    }

    private static List<String> parts(String text) {
        var parts = Stream.of(PARTS.split(text)).map(String::strip).filter(part -> part.length() >= SHORTEST_PART).limit(MOST_PARTS).toList();
        return parts.size() < 2 ? List.of() : parts;
    }

    private Prediction predict(IntentModel model, String text) {
        return recent.get(new Text(text, model.language()), _ -> model.predictNormalized(text, models.embedder().filter(model::understands)
                .map(embedder -> embedder.features(text, model.language())).orElse(null)));
    }

    /** All in one run of the embedder, which takes little longer than one of them alone. */
    private List<Prediction> predictParts(IntentModel model, List<String> parts) {
        return parts.isEmpty() ? List.of() : recentParts.get(new Parts(parts, model.language()), _ -> {
            var features = models.embedder().filter(model::understands).map(embedder -> embedder.featuresAll(parts, model.language()));
            return IntStream.range(0, parts.size()).mapToObj(i -> model.predictNormalized(parts.get(i), features.map(all -> all.get(i)).orElse(null))).toList();
        });
    }

    /** Whether their words alone, without the embedder, name more than one matter: a tenth of the time that the embedder takes. */
    private boolean soundDifferent(IntentModel model, List<String> parts) {
        return parts.size() > 1 && recentDifferent.get(new Parts(parts, model.language()), _ -> parts.stream()
                .map(part -> model.predictNormalized(part, null)).filter(prediction -> !prediction.unknown())
                .map(prediction -> prediction.best().label()).filter(label -> !isSmallTalk(label)).distinct().count() > 1);
    }

    private record Parts(List<String> parts, Language language) {
    }

    private record Text(String text, Language language) {
    }

    private List<RecognizedIntent> named(Map<String, Double> found) {
        return found.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(e -> Optional.ofNullable(definitions.get(e.getKey()))
                        .map(d -> new RecognizedIntent(d.id(), d.group(), d.name(), e.getValue())))
                .flatMap(Optional::stream)
                .toList();
    }
}
