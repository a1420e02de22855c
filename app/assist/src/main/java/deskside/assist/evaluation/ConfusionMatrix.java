package deskside.assist.evaluation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was predicted for what. Filled by one thread, then read. */
public final class ConfusionMatrix {

    private final Map<String, Map<String, Integer>> predictedByTruth = new TreeMap<>();
    private final Map<String, Integer> truths = new HashMap<>();
    private final Map<String, Integer> predictions = new HashMap<>();
    private int hits;
    private int size;

    /** {@code predicted} was said {@code count} times where {@code truth} was right. */
    public record Confusion(String truth, String predicted, int count) {
    }

    public void add(String truth, String predicted) {
        predictedByTruth.computeIfAbsent(truth, label -> new TreeMap<>()).merge(predicted, 1, Integer::sum);
        truths.merge(truth, 1, Integer::sum);
        predictions.merge(predicted, 1, Integer::sum);
        hits += truth.equals(predicted) ? 1 : 0;
        size++;
    }

    public int size() {
        return size;
    }

    /** Share of right predictions; NaN without any. */
    public double accuracy() {
        return (double) hits / size;
    }

    /**
     * Mean F1 over every label that is right or predicted at least once (as scikit-learn's {@code f1_score(average="macro")} has it); NaN
     * without any.
     */
    public double macroF1() {
        var labels = new TreeSet<>(truths.keySet());
        labels.addAll(predictions.keySet());
        return labels.stream().mapToDouble(this::f1).average().orElse(Double.NaN);
    }

    private double f1(String label) {
        return 2.0 * hits(label) / (truths.getOrDefault(label, 0) + predictions.getOrDefault(label, 0));
    }

    private int hits(String label) {
        return predictedByTruth.getOrDefault(label, Map.of()).getOrDefault(label, 0);
    }

    /** Share of the messages of {@code label} that were predicted as it; NaN when there are none. */
    public double recall(String label) {
        return (double) hits(label) / truths.getOrDefault(label, 0);
    }

    /** Matthews' correlation coefficient for several classes (Gorodkin 2004), −1..1; 0 when either side is always the same label. */
    public double matthews() {
        var products = 0.0;
        var squaresTruth = 0.0;
        for (var truth : truths.entrySet()) {
            products += (double) truth.getValue() * predictions.getOrDefault(truth.getKey(), 0);
            squaresTruth += square(truth.getValue());
        }
        var squaresPredicted = predictions.values().stream().mapToDouble(ConfusionMatrix::square).sum();
        var below = Math.sqrt((square(size) - squaresTruth) * (square(size) - squaresPredicted));
        return below == 0 ? 0 : ((double) hits * size - products) / below;
    }

    private static double square(double value) {
        return value * value;
    }

    /** The most frequent mistakes, most frequent first; of equal ones in the order of their labels. */
    public List<Confusion> confusions(int limit) {
        return predictedByTruth.entrySet().stream()
                .flatMap(row -> row.getValue().entrySet().stream()
                        .filter(cell -> !cell.getKey().equals(row.getKey()))
                        .map(cell -> new Confusion(row.getKey(), cell.getKey(), cell.getValue())))
                .sorted(Comparator.comparingInt(Confusion::count).reversed())
                .limit(limit)
                .toList();
    }
}
