package deskside.assist.evaluation;

import deskside.assist.intent.Example;
import deskside.assist.intent.TrainingProgress;
import deskside.domain.assist.Embedder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Trains intent models on one part of labelled messages and tests them on another. Blocks for seconds to minutes; not thread-safe. The
 * test messages take no part in training, calibration or thresholds.
 */
public final class IntentEvaluation {

    /** Predictions before the timed ones: the first calls of a process run uncompiled code and say nothing about a working day. */
    private static final int WARM_UP = 200;

    private final LanguageRule rule;
    private final Optional<Embedder> embedder;
    private final @Nullable String unknownLabel;
    private final boolean withBaseline;
    private final @Nullable MessageNoise noise;
    private final LongSupplier nanoTime;
    private final TrainingProgress progress;

    /**
     * @param unknownLabel the label of messages that are about none of the others; null when the file has none
     * @param withBaseline also train {@link CharacterSvm} on the same examples
     * @param noise        also ask about each test message after this has spoilt it; null: do not
     * @param nanoTime     nanoseconds from any fixed moment, e.g. {@code System::nanoTime}
     */
    public IntentEvaluation(LanguageRule rule, Optional<Embedder> embedder, @Nullable String unknownLabel, boolean withBaseline,
            @Nullable MessageNoise noise, LongSupplier nanoTime, TrainingProgress progress) {
        this.rule = rule;
        this.embedder = embedder;
        this.unknownLabel = unknownLabel;
        this.withBaseline = withBaseline;
        this.noise = noise;
        this.nanoTime = nanoTime;
        this.progress = progress;
    }

    /** @throws IllegalArgumentException when {@code train} has fewer than two labels besides the unknown one */
    public IntentReport trainAndTest(List<Example> train, List<Example> test) {
        var known = known(train);
        var run = run(known, test);
        return new IntentReport(run.outcomes, unknownLabel, labels(known), known.size(), run.trainNanos / 1e9, train.size() - known.size());
    }

    /**
     * Every message is tested once, by a model that was trained on the other folds.
     *
     * @param folds 2 to the number of messages
     * @throws IllegalArgumentException when a fold's training examples have fewer than two labels besides the unknown one
     */
    public IntentReport crossValidate(List<Example> data, int folds) {
        var dealt = StratifiedFolds.deal(data, folds);
        var outcomes = new ArrayList<IntentOutcome>(data.size());
        var trainSize = 0L;
        var trainNanos = 0L;
        for (var fold = 0; fold < folds; fold++) {
            progress.step("fold " + (fold + 1) + " of " + folds, (double) fold / folds);
            var train = known(dealt.trained(fold));
            var run = run(train, dealt.tested(fold));
            outcomes.addAll(run.outcomes);
            trainSize += train.size();
            trainNanos += run.trainNanos;
        }
        var known = known(data);
        return new IntentReport(outcomes, unknownLabel, labels(known), Math.toIntExact(Math.round((double) trainSize / folds)),
                trainNanos / 1e9 / folds, data.size() - known.size());
    }

    private record Run(List<IntentOutcome> outcomes, long trainNanos) {
    }

    private Run run(List<Example> train, List<Example> test) {
        var started = nanoTime.getAsLong();
        var models = LanguageModels.train(train, rule, embedder, progress);
        var trainNanos = nanoTime.getAsLong() - started;
        progress.step("testing " + test.size() + " messages", 1);
        train.stream().limit(WARM_UP).forEach(example -> models.of(models.languageOf(example.text())).predict(example.text(), embedder));
        var baseline = withBaseline ? CharacterSvm.train(train, rule) : null;
        return new Run(test.stream().map(example -> test(example, models, baseline)).toList(), trainNanos);
    }

    private IntentOutcome test(Example example, LanguageModels models, @Nullable CharacterSvm baseline) {
        var started = nanoTime.getAsLong();
        var language = models.languageOf(example.text());
        var prediction = models.of(language).predict(example.text(), embedder);
        var nanos = nanoTime.getAsLong() - started;
        var best = prediction.best();
        return new IntentOutcome(example.label(), language, best.label(), best.probability(), prediction.scope(), prediction.unknown(), nanos,
                baseline == null ? null : baseline.predict(example.text()), noise == null ? null : spoilt(example.text(), models, noise));
    }

    private String spoilt(String text, LanguageModels models, MessageNoise spoiling) {
        var spoilt = spoiling.spoil(text, models.languageOf(text));
        return models.of(models.languageOf(spoilt)).predict(spoilt, embedder).best().label();
    }

    private List<Example> known(List<Example> examples) {
        return examples.stream().filter(example -> !example.label().equals(unknownLabel)).toList();
    }

    private static Set<String> labels(List<Example> examples) {
        return examples.stream().map(Example::label).collect(Collectors.toSet());
    }
}
