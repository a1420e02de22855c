package deskside.assist.evaluation;

import deskside.assist.emotion.EmotionClassifier;
import deskside.assist.emotion.EmotionDetector;
import deskside.assist.emotion.EmotionTrainer;
import deskside.assist.emotion.KeptVectors;
import deskside.assist.intent.Example;
import deskside.assist.intent.TrainingProgress;
import deskside.assist.text.LanguageDetector;
import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import deskside.domain.assist.Emotion.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Trains classifiers of feelings (any labels) on one part of labelled messages and tests them on another. Blocks for seconds to minutes;
 * not thread-safe. The test messages take no part in training.
 */
public final class EmotionEvaluation {

    private final LanguageRule rule;
    private final Optional<Embedder> embedder;
    private final LongSupplier nanoTime;
    private final TrainingProgress progress;

    /** @param nanoTime nanoseconds from any fixed moment, e.g. {@code System::nanoTime} */
    public EmotionEvaluation(LanguageRule rule, Optional<Embedder> embedder, LongSupplier nanoTime, TrainingProgress progress) {
        this.rule = rule;
        this.embedder = embedder;
        this.nanoTime = nanoTime;
        this.progress = progress;
    }

    /** @throws IllegalArgumentException when {@code train} has fewer than two labels in its main language */
    public EmotionReport trainAndTest(List<Example> train, List<Example> test) {
        var run = run(train, test, embedder);
        return new EmotionReport(run.outcomes, labels(train), train.size(), run.trainNanos / 1e9);
    }

    /** Every message is tested once, by classifiers trained on the other folds. @param folds 2 to the number of messages */
    public EmotionReport crossValidate(List<Example> data, int folds) {
        var dealt = StratifiedFolds.deal(data, folds);
        var kept = embedder.<Embedder>map(KeptVectors::new);
        var outcomes = new ArrayList<EmotionOutcome>(data.size());
        var trainNanos = 0L;
        for (var fold = 0; fold < folds; fold++) {
            progress.step("fold " + (fold + 1) + " of " + folds, (double) fold / folds);
            var run = run(dealt.trained(fold), dealt.tested(fold), kept);
            outcomes.addAll(run.outcomes);
            trainNanos += run.trainNanos;
        }
        return new EmotionReport(outcomes, labels(data), Math.round((float) data.size() * (folds - 1) / folds), trainNanos / 1e9 / folds);
    }

    /** The desk's own detector, its labels being the names of {@link Kind}. @param learned false: by words alone */
    public EmotionReport testBundled(List<Example> test, boolean learned) {
        var started = nanoTime.getAsLong();
        var classifiers = new EnumMap<Language, EmotionClassifier>(Language.class);
        if (learned) {
            for (var language : rule.languages(test.stream().map(Example::text).toList())) {
                classifiers.put(language, EmotionTrainer.trainBundled(language, embedder, progress));
            }
        }
        var trainNanos = nanoTime.getAsLong() - started;
        var detector = new EmotionDetector(classifiers, embedder);
        var outcomes = test.stream().map(example -> {
            var language = LanguageDetector.detect(example.text(), Language.EN);
            var found = detector.detect(example.text(), List.of(), language).kind().name();
            var classifier = classifiers.get(language);
            return new EmotionOutcome(example.label(), found,
                    classifier == null ? Map.of(found, 1.0) : byLabel(classifier, example.text(), embedder));
        }).toList();
        return new EmotionReport(outcomes, Stream.of(Kind.values()).map(Kind::name).toList(), 0, trainNanos / 1e9);
    }

    private record Run(List<EmotionOutcome> outcomes, long trainNanos) {
    }

    private Run run(List<Example> train, List<Example> test, Optional<Embedder> vectors) {
        var started = nanoTime.getAsLong();
        var languages = rule.languages(train.stream().map(Example::text).toList());
        var main = languages.getFirst();
        var classifiers = new EnumMap<Language, EmotionClassifier>(Language.class);
        for (var language : languages) {
            var own = languages.size() == 1 ? train
                    : train.stream().filter(example -> LanguageDetector.detect(example.text(), main) == language).toList();
            if (language == main || own.stream().map(Example::label).distinct().count() > 1) {
                classifiers.put(language, EmotionTrainer.train(own, language, vectors, progress));
            }
        }
        var trainNanos = nanoTime.getAsLong() - started;
        progress.step("testing " + test.size() + " messages", 1);
        var fallback = classifiers.get(main);
        return new Run(test.stream().map(example -> {
            var classifier = classifiers.getOrDefault(LanguageDetector.detect(example.text(), main), fallback);
            var probabilities = byLabel(classifier, example.text(), vectors);
            var best = probabilities.entrySet().stream().max(Map.Entry.<String, Double>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey())).orElseThrow().getKey();
            return new EmotionOutcome(example.label(), best, probabilities);
        }).toList(), trainNanos);
    }

    private static Map<String, Double> byLabel(EmotionClassifier classifier, String text, Optional<Embedder> vectors) {
        var probabilities = classifier.probabilities(text, vectors);
        var byLabel = new HashMap<String, Double>();
        for (var i = 0; i < probabilities.length; i++) {
            byLabel.put(classifier.labels().get(i), probabilities[i]);
        }
        return byLabel;
    }

    private static List<String> labels(List<Example> examples) {
        return examples.stream().map(Example::label).distinct().toList();
    }
}
