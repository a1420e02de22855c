package deskside.assist.emotion;

import deskside.assist.intent.Example;
import deskside.assist.intent.IntentModel;
import deskside.assist.intent.IntentTrainer;
import deskside.assist.intent.TrainingCancelled;
import deskside.assist.intent.TrainingProgress;
import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Trains {@link EmotionClassifier}s: a few models on parts of the examples, to learn the blend from what they say about the rest; then one
 * on all. Blocks for seconds to minutes; every text is embedded once. Stateless; the same examples give the same classifier.
 */
public final class EmotionTrainer {

    private static final long SEED = 20261122;
    /** With many examples two halves say as much as three thirds. */
    private static final int MANY = 3_000;

    private EmotionTrainer() {
    }

    /**
     * @throws IllegalArgumentException when the examples have fewer than two labels
     * @throws TrainingCancelled        when the progress says so
     */
    public static EmotionClassifier train(List<Example> examples, Language language, Optional<Embedder> embedder,
            TrainingProgress progress) {
        var kept = embedder.<Embedder>map(KeptVectors::new);
        var shuffled = new ArrayList<>(examples);
        Collections.shuffle(shuffled, new Random(SEED));
        var model = IntentTrainer.trainOn(shuffled, language, kept, progress);
        var fullRows = new ArrayList<Blend.Row>();
        var keywordRows = new ArrayList<Blend.Row>();
        var folds = shuffled.size() > MANY ? 2 : 3;
        for (var fold = 0; fold < folds; fold++) {
            var learned = part(shuffled, folds, fold, false);
            if (learned.stream().map(Example::label).distinct().count() < 2) {
                continue;
            }
            var partial = IntentTrainer.trainOn(learned, language, kept, progress);
            for (var example : part(shuffled, folds, fold, true)) {
                fullRows.add(row(partial, model.labels(), example, kept));
                keywordRows.add(row(partial, model.labels(), example, Optional.empty()));
            }
        }
        return new EmotionClassifier(model, Blend.learn(fullRows, model.labels().size()), Blend.learn(keywordRows, model.labels().size()));
    }

    /** On the bundled examples of the desk's five feelings. */
    public static EmotionClassifier trainBundled(Language language, Optional<Embedder> embedder, TrainingProgress progress) {
        return train(EmotionExamples.bundled(language), language, embedder, progress);
    }

    /** Every label is dealt out evenly. */
    private static List<Example> part(List<Example> examples, int folds, int fold, boolean tested) {
        var dealt = new HashMap<String, Integer>();
        return examples.stream().filter(example -> (dealt.merge(example.label(), 1, Integer::sum) % folds == fold) == tested).toList();
    }

    /** A label that the partial model does not know is impossible to it. */
    private static Blend.Row row(IntentModel partial, List<String> labels, Example example, Optional<Embedder> embedder) {
        var prediction = partial.predict(example.text(), embedder);
        var probabilities = labels.stream().mapToDouble(label -> {
            var place = prediction.labels().indexOf(label);
            return place < 0 ? 0 : prediction.probabilities()[place];
        }).toArray();
        return new Blend.Row(probabilities, Evidence.in(example.text()), labels.indexOf(example.label()));
    }
}
