package deskside.assist.evaluation;

import deskside.domain.Language;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one evaluation, each NaN where there was nothing to measure it on. Immutable.
 *
 * @param outcomes      one for each test message, in the order of testing
 * @param unknownLabel  the label that stands for "none of the others"; null: the model must always choose
 * @param trainedLabels all labels that were in the training examples
 * @param trainSize     examples trained on; with folds the mean, rounded
 * @param trainSeconds  one training, embedding included; with folds the mean
 * @param leftOut       training examples of the unknown label: never trained on, because the model is to notice what it was not taught
 */
public record IntentReport(
        List<IntentOutcome> outcomes, @Nullable String unknownLabel, Set<String> trainedLabels, int trainSize, double trainSeconds,
        int leftOut) {

    public IntentReport {
        outcomes = List.copyOf(outcomes);
        trainedLabels = Set.copyOf(trainedLabels);
    }

    /** What counts as the answer: with an unknown label the model may abstain, without one it may not. */
    private String answer(IntentOutcome outcome) {
        return unknownLabel != null && outcome.unknown() ? unknownLabel : outcome.best();
    }

    private boolean isInScope(IntentOutcome outcome) {
        return !outcome.truth().equals(unknownLabel);
    }

    public ConfusionMatrix matrix() {
        return matrix(outcome -> true);
    }

    private ConfusionMatrix matrix(Predicate<IntentOutcome> which) {
        var matrix = new ConfusionMatrix();
        outcomes.stream().filter(which).forEach(outcome -> matrix.add(outcome.truth(), answer(outcome)));
        return matrix;
    }

    /** Of the likeliest label's probability, over the messages in scope. */
    public double calibrationError() {
        var inScope = outcomes.stream().filter(this::isInScope).toList();
        var correct = new boolean[inScope.size()];
        for (var i = 0; i < correct.length; i++) {
            correct[i] = inScope.get(i).isRight();
        }
        return CalibrationError.of(inScope.stream().mapToDouble(IntentOutcome::probability).toArray(), correct);
    }

    /** Share of the messages in scope that got their right label; a refused one did not (as in the HINT3 paper, Arora et al. 2020). */
    public double inScopeAccuracy() {
        return matrix(this::isInScope).accuracy();
    }

    /** The same had the model never refused; what {@link #baselineAccuracy} compares with. */
    public double inScopeBestAccuracy() {
        return outcomes.stream().filter(this::isInScope).mapToDouble(outcome -> outcome.isRight() ? 1 : 0).average().orElse(Double.NaN);
    }

    /** Share of the messages in scope that were taken for unknown. */
    public double falseRejection() {
        return outcomes.stream().filter(this::isInScope).mapToDouble(outcome -> outcome.unknown() ? 1 : 0).average().orElse(Double.NaN);
    }

    /** Share of the unknown messages that were noticed. */
    public double unknownRecall() {
        return outcomes.stream().filter(outcome -> !isInScope(outcome)).mapToDouble(outcome -> outcome.unknown() ? 1 : 0).average()
                .orElse(Double.NaN);
    }

    /** How well {@link IntentOutcome#scope} tells unknown messages from known ones, whatever the threshold. */
    public double unknownAuroc() {
        return Auroc.of(outcomes.stream().filter(this::isInScope).mapToDouble(IntentOutcome::scope).toArray(),
                outcomes.stream().filter(outcome -> !isInScope(outcome)).mapToDouble(IntentOutcome::scope).toArray());
    }

    /**
     * {@link #inScopeAccuracy} had the threshold been set so that at least {@code recall} of the unknown messages are noticed. Read off the
     * test messages themselves: a point on a curve, to hold beside published points, and not what a user gets.
     *
     * @param recall above 0, at most 1
     */
    public double inScopeAccuracyAtRecall(double recall) {
        var strangers = outcomes.stream().filter(outcome -> !isInScope(outcome)).mapToDouble(IntentOutcome::scope).sorted().toArray();
        if (strangers.length == 0) {
            return Double.NaN;
        }
        var surest = strangers[(int) Math.ceil(recall * strangers.length - 1e-9) - 1];
        return outcomes.stream().filter(this::isInScope).mapToDouble(outcome -> outcome.isRight() && outcome.scope() > surest ? 1 : 0).average()
                .orElse(Double.NaN);
    }

    /** {@link #inScopeBestAccuracy} of the spoilt messages; NaN when none were asked about. */
    public double spoiltAccuracy() {
        return outcomes.stream().filter(outcome -> outcome.spoilt() != null && isInScope(outcome))
                .mapToDouble(outcome -> outcome.truth().equals(outcome.spoilt()) ? 1 : 0).average().orElse(Double.NaN);
    }

    /** Share of right answers of the baseline, which never abstains, over the messages in scope; NaN without a baseline. */
    public double baselineAccuracy() {
        return outcomes.stream().filter(outcome -> outcome.baseline() != null && isInScope(outcome))
                .mapToDouble(outcome -> outcome.truth().equals(outcome.baseline()) ? 1 : 0).average().orElse(Double.NaN);
    }

    /** Labels of test messages that nobody trained the model on: it can only be wrong about them. */
    public Set<String> untrainedLabels() {
        return outcomes.stream().filter(this::isInScope).map(IntentOutcome::truth).filter(label -> !trainedLabels.contains(label))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Set<Language> languages() {
        return outcomes.stream().map(IntentOutcome::language).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same, of the messages in one language only. */
    public IntentReport in(Language language) {
        return new IntentReport(outcomes.stream().filter(outcome -> outcome.language() == language).toList(), unknownLabel, trainedLabels,
                trainSize, trainSeconds, leftOut);
    }
}
