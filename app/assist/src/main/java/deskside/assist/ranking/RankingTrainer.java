package deskside.assist.ranking;

import deskside.assist.linear.LogisticRegression;
import java.util.ArrayList;
import java.util.List;

/**
 * Learns {@link RankingWeights} from questions whose candidates somebody has judged: first the weights, from pairs of which one is better,
 * held near a start where the examples say nothing and never negative, since each feature is measured so that more of it speaks for a
 * candidate; then the scale and the bias, so that the probability is that of a candidate being worth its gain (Platt 1999). Deterministic.
 * Stateless.
 */
public final class RankingTrainer {

    /** Holds a weight at its start as strongly as one pair in a hundred would pull. Fixed, not searched. */
    private static final double PENALTY = 0.01;
    private static final double SCALE_PENALTY = 1e-4;

    private RankingTrainer() {
    }

    /**
     * One question.
     *
     * @param candidates all that could be shown
     * @param gains      in their order, 0 (does not answer) to 1 (answers)
     */
    public record Judged(List<RankingFeatures> candidates, List<Double> gains) {

        public Judged {
            candidates = List.copyOf(candidates);
            gains = List.copyOf(gains);
            if (candidates.size() != gains.size()) {
                throw new IllegalArgumentException("every candidate needs its gain");
            }
        }

        boolean teaches() {
            return gains.stream().distinct().count() > 1;
        }
    }

    /** @param start what the weights are held near to; questions whose candidates are all equally good teach the order nothing */
    public static RankingWeights train(List<Judged> questions, RankingWeights start) {
        var pairs = new ArrayList<LogisticRegression.Row>();
        questions.stream().filter(Judged::teaches).forEach(question -> pairs.addAll(pairs(question)));
        var weights = LogisticRegression.fitNonNegative(pairs, start.toArray(), PENALTY);
        var calibration = LogisticRegression.fit(points(questions, weights), new double[] {0, 1}, SCALE_PENALTY);
        var scale = Math.max(calibration[1], 0);
        for (var i = 0; i < weights.length; i++) {
            weights[i] *= scale;
        }
        return RankingWeights.of(calibration[0], weights);
    }

    /** Every question counts the same, however many candidates it has. */
    private static List<LogisticRegression.Row> pairs(Judged question) {
        var gaps = new ArrayList<LogisticRegression.Row>();
        var total = 0.0;
        for (var better = 0; better < question.gains.size(); better++) {
            for (var worse = 0; worse < question.gains.size(); worse++) {
                var gap = question.gains.get(better) - question.gains.get(worse);
                if (gap > 0) {
                    gaps.add(LogisticRegression.preference(question.candidates.get(better).toArray(), question.candidates.get(worse).toArray(), gap));
                    total += gap;
                }
            }
        }
        var all = total;
        return gaps.stream().map(row -> new LogisticRegression.Row(row.x(), row.target(), row.weight() / all)).toList();
    }

    private static List<LogisticRegression.Row> points(List<Judged> questions, double[] weights) {
        var points = new ArrayList<LogisticRegression.Row>();
        for (var question : questions) {
            for (var i = 0; i < question.gains.size(); i++) {
                var score = LogisticRegression.dot(weights, question.candidates.get(i).toArray());
                points.add(new LogisticRegression.Row(new double[] {1, score}, question.gains.get(i), 1.0 / question.gains.size()));
            }
        }
        return points;
    }
}
