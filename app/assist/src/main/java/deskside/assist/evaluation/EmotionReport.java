package deskside.assist.evaluation;

import java.util.List;
import java.util.TreeSet;

/**
 * The figures of one evaluation of feelings. Immutable.
 *
 * @param outcomes     one for each test message
 * @param labels       those of the training, sorted
 * @param trainSize    examples trained on; with folds the mean, rounded
 * @param trainSeconds one training, embedding included; with folds the mean
 */
public record EmotionReport(List<EmotionOutcome> outcomes, List<String> labels, int trainSize, double trainSeconds) {

    public EmotionReport {
        outcomes = List.copyOf(outcomes);
        labels = List.copyOf(new TreeSet<>(labels));
    }

    public ConfusionMatrix matrix() {
        var matrix = new ConfusionMatrix();
        outcomes.forEach(outcome -> matrix.add(outcome.truth(), outcome.best()));
        return matrix;
    }

    /**
     * Two labels: how well the probability of the last one in sorted order (1 of 0 and 1, positive of negative and positive) tells its
     * messages from the others. More: the mean of every label against the rest. NaN where no label has messages on both sides.
     */
    public double auroc() {
        return aurocLabels().stream().mapToDouble(this::auroc).filter(Double::isFinite).average().orElse(Double.NaN);
    }

    /** The labels that {@link #auroc} is about. */
    public List<String> aurocLabels() {
        return labels.size() == 2 ? List.of(labels.getLast()) : labels;
    }

    private double auroc(String label) {
        return Auroc.of(
                outcomes.stream().filter(o -> o.truth().equals(label)).mapToDouble(o -> o.probabilities().getOrDefault(label, 0.0)).toArray(),
                outcomes.stream().filter(o -> !o.truth().equals(label)).mapToDouble(o -> o.probabilities().getOrDefault(label, 0.0)).toArray());
    }
}
