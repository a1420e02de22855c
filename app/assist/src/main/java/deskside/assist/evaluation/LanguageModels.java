package deskside.assist.evaluation;

import deskside.assist.intent.Example;
import deskside.assist.intent.IntentModel;
import deskside.assist.intent.IntentTrainer;
import deskside.assist.intent.TrainingProgress;
import deskside.assist.text.LanguageDetector;
import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One intent model for each language of the training examples, as the desk has them. Immutable, safe for all threads. */
final class LanguageModels {

    private final Map<Language, IntentModel> models;
    private final Language main;

    private LanguageModels(Map<Language, IntentModel> models, Language main) {
        this.models = models;
        this.main = main;
    }

    /** @throws IllegalArgumentException when the examples have fewer than two labels in their main language */
    static LanguageModels train(List<Example> examples, LanguageRule rule, Optional<Embedder> embedder, TrainingProgress progress) {
        var languages = rule.languages(examples.stream().map(Example::text).toList());
        var main = languages.getFirst();
        var models = new EnumMap<Language, IntentModel>(Language.class);
        for (var language : languages) {
            var own = languages.size() == 1
                    ? examples
                    : examples.stream().filter(example -> LanguageDetector.detect(example.text(), main) == language).toList();
            if (language == main || own.stream().map(Example::label).distinct().count() > 1) {
                models.put(language, IntentTrainer.trainOn(own, language, embedder, progress));
            }
        }
        return new LanguageModels(models, main);
    }

    /** The language whose model answers for {@code text}. */
    Language languageOf(String text) {
        var detected = LanguageDetector.detect(text, main);
        return models.containsKey(detected) ? detected : main;
    }

    IntentModel of(Language language) {
        var model = models.get(language);
        if (model == null) {
            throw new IllegalArgumentException("no model was trained for " + language);
        }
        return model;
    }
}
