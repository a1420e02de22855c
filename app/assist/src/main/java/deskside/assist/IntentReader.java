package deskside.assist;

import deskside.assist.intent.IntentModel;
import deskside.assist.intent.Prediction;
import deskside.domain.Language;
import deskside.domain.assist.RecognizedIntent;
import deskside.domain.knowledge.IntentDefinition;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From normalised text to intents, several where a message asks for several things. Immutable, safe for all threads. */
final class IntentReader {

    static final String SMALL_TALK = "chat";
    private static final int MOST = 4;
    /** A second intent of the same words must be at least this likely to be named. */
    private static final double SIDE = 0.2;
    /** A part of a message has an intent of its own when it is this sure. */
    private static final double PART_SURE = 0.6;
    /** When the whole is this sure, it asks for one thing and its parts are not looked at. */
    private static final double WHOLE_SURE = 0.85;
    private static final int MOST_PARTS = 3;
    private static final int SHORTEST_PART = 4;
    private static final Pattern PARTS = Pattern.compile("[,.?!;。，？！；\\n]+|(?=顺便|另外|还有(?!没)|对了)|\\b(?:also|by the way)\\b");

    private final EngineModels models;
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

    Reading read(String text, Language language) {
        var model = Optional.ofNullable(models.intents().get(language));
        if (model.isEmpty() || text.isBlank()) {
            return Reading.NOTHING;
        }
        var whole = predict(model.get(), text);
        var found = new LinkedHashMap<String, Double>();
        if (!whole.unknown()) {
            var top = whole.top(MOST);
            top.stream().filter(c -> c.probability() >= SIDE || c == top.getFirst()).forEach(c -> found.put(c.label(), c.probability()));
        }
        if (whole.unknown() || whole.best().probability() < WHOLE_SURE) {
            for (var part : parts(text)) {
                var prediction = predict(model.get(), part);
                var best = prediction.best();
                if (!prediction.unknown() && best.probability() >= PART_SURE) {
                    found.merge(best.label(), best.probability(), Math::max);
                }
            }
        }
        return new Reading(named(found), found.isEmpty());
    }

    private static List<String> parts(String text) {
        var parts = Stream.of(PARTS.split(text)).map(String::strip).filter(part -> part.length() >= SHORTEST_PART).limit(MOST_PARTS).toList();
        return parts.size() < 2 ? List.of() : parts;
    }

    private Prediction predict(IntentModel model, String text) {
        return model.predictNormalized(text, models.embedder().filter(model::understands)
                .map(embedder -> embedder.embed(text, model.language())).orElse(null));
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
