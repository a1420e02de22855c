package deskside.assist;

import deskside.assist.emotion.EmotionDetector;
import deskside.assist.intent.IntentModel;
import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import deskside.domain.knowledge.IntentDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the engine has learned.
 *
 * @param intents     one model per language; a language without one recognises nothing
 * @param definitions names and groups of the intents
 * @param embedder    empty: keywords only
 * @param emotions    with what it has learned
 */
public record EngineModels(Map<Language, IntentModel> intents, List<IntentDefinition> definitions, Optional<Embedder> embedder,
        EmotionDetector emotions) {

    public EngineModels {
        intents = Map.copyOf(intents);
        definitions = List.copyOf(definitions);
    }

    /** Feelings by words alone. */
    public EngineModels(Map<Language, IntentModel> intents, List<IntentDefinition> definitions, Optional<Embedder> embedder) {
        this(intents, definitions, embedder, EmotionDetector.lexicon());
    }
}
