package deskside.assist.intent;

import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import deskside.domain.knowledge.IntentDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Trains intent models: embeds every example once, cross-validates for calibration and scope decision, then trains on all of them.
 * Blocks for seconds on one core. Stateless; the same examples and embedder give the same model.
 */
public final class IntentTrainer {

    /** Embedding is done in pieces of this size, so that progress moves and a cancel is heard. */
    private static final int PIECE = 256;

    private IntentTrainer() {
    }

    /**
     * On the definitions' examples in {@code language}; an intent's name counts as one more example.
     *
     * @throws TooFewIntents     when fewer than two intents have examples in that language
     * @throws TrainingCancelled when the progress says so
     */
    public static IntentModel train(List<IntentDefinition> definitions, Language language, Optional<Embedder> embedder,
            TrainingProgress progress) {
        var examples = new ArrayList<Example>();
        for (var definition : definitions) {
            var texts = language == Language.ZH ? definition.examplesZh() : definition.examplesEn();
            texts.forEach(text -> examples.add(new Example(definition.id(), text)));
            if (!texts.isEmpty()) {
                examples.add(new Example(definition.id(), definition.name().in(language)));
            }
        }
        return trainOn(examples, language, embedder, progress);
    }

    /** On any examples; those without words do not count. @throws TooFewIntents when they have fewer than two labels */
    public static IntentModel trainOn(List<Example> examples, Language language, Optional<Embedder> embedder, TrainingProgress progress) {
        var unembedded = TrainingSet.of(examples, language);
        if (Arrays.stream(unembedded.targets()).distinct().count() < 2) {
            throw new TooFewIntents(language);
        }
        var set = embed(unembedded, embedder, progress);
        var background = BackgroundFilter.unlike(set, embed(Background.of(language), language, embedder));
        var dimensions = embedder.map(e -> e.dimensions(language)).orElse(0);
        var validation = new CrossValidation(set, background, dimensions);
        for (var fold = 0; fold < validation.folds(); fold++) {
            step(progress, "cross-validation " + (fold + 1) + "/" + validation.folds(), 0.4 + 0.45 * fold / validation.folds());
            validation.run(fold);
        }
        step(progress, "calibration", 0.85);
        var keywordJudge = validation.judge(false);
        var fullJudge = set.vectors() == null ? null : validation.judge(true);
        step(progress, "final model", 0.9);
        var experts = Experts.train(set, background, dimensions);
        step(progress, "done", 1);
        return new IntentModel(language, set.labels(), experts, keywordJudge, embedder.map(e -> e.modelId(language)).orElse(null), fullJudge);
    }

    private static TrainingSet embed(TrainingSet set, Optional<Embedder> embedder, TrainingProgress progress) {
        if (embedder.isEmpty()) {
            return set;
        }
        var vectors = new ArrayList<float[]>(set.size());
        while (vectors.size() < set.size()) {
            step(progress, "embedding", 0.4 * vectors.size() / set.size());
            var to = Math.min(set.size(), vectors.size() + PIECE);
            vectors.addAll(embedder.get().featuresAll(set.texts().subList(vectors.size(), to), set.language()));
        }
        return set.with(vectors);
    }

    private static Background embed(Background background, Language language, Optional<Embedder> embedder) {
        return embedder.map(e -> background.with(e.featuresAll(background.texts(), language))).orElse(background);
    }

    private static void step(TrainingProgress progress, String what, double share) {
        if (progress.isCancelled()) {
            throw new TrainingCancelled();
        }
        progress.step(what, share);
    }
}
