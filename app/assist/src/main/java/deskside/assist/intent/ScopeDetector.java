package deskside.assist.intent;

import deskside.assist.linear.LogisticRegression;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decides whether a message is about any intent of the shop: a logistic regression over {@link ScopeEvidence}, learned from
 * cross-validation in which whole intents were held out and so stand for what the shop does not know. Both kinds of mistakes cost the
 * same, but of what is right no more than {@link #MOST_REFUSED} may be refused. Immutable.
 */
record ScopeDetector(double[] mean, double[] scale, double[] weights, double bias, double threshold) {

    /**
     * Share of right answers to unseen examples that may be refused by a model of all examples. Twice what fresh messages may lose: a shop's examples
     * are unlike each other on purpose, customers' messages are not.
     */
    static final double MOST_REFUSED = 0.1;

    /** One-sided 95 %: the 0.95 quantile of the standard normal distribution. */
    private static final double SURE = 1.6449;

    /** 0..1, the higher the surer that the message is in scope. */
    double score(double[] evidence) {
        var sum = bias;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * (evidence[i] - mean[i]) / scale[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    boolean inScope(double[] evidence) {
        return score(evidence) >= threshold;
    }

    /**
     * @param known     evidence of unseen examples of known intents
     * @param right     of those among them that got their right intent
     * @param strangers of messages about nothing known, kind by kind, no kind empty; each kind weighs the same, however many there are
     * @param trained   0..1, the share of all examples that the judging models were trained on; what they refuse falls with the number of examples,
     *                  about as one over it (measured on a shop's examples in both languages: to the power of 1.0 to 1.2)
     */
    static ScopeDetector learn(List<double[]> known, List<double[]> right, List<List<double[]>> strangers, double trained) {
        var all = new ArrayList<>(known);
        strangers.forEach(all::addAll);
        var mean = new double[ScopeEvidence.SIZE];
        var scale = new double[ScopeEvidence.SIZE];
        for (var i = 0; i < ScopeEvidence.SIZE; i++) {
            var place = i;
            var average = all.stream().mapToDouble(e -> e[place]).average().orElse(0);
            mean[i] = average;
            var deviation = Math.sqrt(all.stream().mapToDouble(e -> Math.pow(e[place] - average, 2)).average().orElse(0));
            scale[i] = deviation < 1e-9 ? 1 : deviation;
        }
        var raw = new ScopeDetector(mean, scale, new double[ScopeEvidence.SIZE], 0, 0).regress(known, strangers);
        var judged = raw.sortedScores(right.isEmpty() ? known : right);
        var threshold = cheapest(judged, strangers.stream().map(raw::sortedScores).toList(), surelyWithin(MOST_REFUSED / trained, judged.length));
        return new ScopeDetector(mean, scale, raw.weights, raw.bias, threshold);
    }

    private double[] sortedScores(List<double[]> evidence) {
        return evidence.stream().mapToDouble(this::score).sorted().toArray();
    }

    /**
     * How many of {@code examined} may be refused so that the share refused of all such messages is, as far as so few can tell, no more than
     * {@code share}: the greatest number whose upper bound by Wilson (Probable inference, the law of succession, and statistical inference, 1927) is
     * within it. The fewer there are, the more room is left for what they do not show.
     */
    static int surelyWithin(double share, int examined) {
        var most = 0;
        while (most + 1 < examined && upperBound(most + 1, examined) <= share) {
            most++;
        }
        return most;
    }

    private static double upperBound(int refused, int examined) {
        var found = (double) refused / examined;
        var doubt = SURE * SURE / examined;
        return (found + doubt / 2 + SURE * Math.sqrt(found * (1 - found) / examined + doubt / (4 * examined))) / (1 + doubt);
    }

    /**
     * To refuse a message that would get its right intent costs as much as to take a stranger for known. Messages that would get a wrong
     * intent cost nothing when refused.
     *
     * @param right     scores of messages that should be taken, ascending
     * @param strangers scores of those that should be refused, kind by kind, each ascending
     * @param most      so many of the right ones may be refused
     * @return the score of a right one from which on all are taken, with the lowest cost: share refused of the right ones, and share taken
     *         of the strangers, mean of the kinds; so the numbers of none of them matter
     */
    static double cheapest(double[] right, List<double[]> strangers, int most) {
        var best = right[0];
        var lowest = Double.POSITIVE_INFINITY;
        var refused = new int[strangers.size()];
        for (var i = 0; i < right.length && i <= most; i++) {
            var cost = (double) i / right.length;
            for (var kind = 0; kind < refused.length; kind++) {
                var own = strangers.get(kind);
                while (refused[kind] < own.length && own[refused[kind]] < right[i]) {
                    refused[kind]++;
                }
                cost += (1 - (double) refused[kind] / own.length) / refused.length;
            }
            if (cost < lowest) {
                lowest = cost;
                best = right[i];
            }
        }
        return best;
    }

    private ScopeDetector regress(List<double[]> known, List<List<double[]>> strangers) {
        var rows = new ArrayList<LogisticRegression.Row>();
        known.forEach(evidence -> rows.add(new LogisticRegression.Row(standard(evidence), 1, 1)));
        for (var kind : strangers) {
            var weight = (double) known.size() / strangers.size() / kind.size();
            kind.forEach(evidence -> rows.add(new LogisticRegression.Row(standard(evidence), 0, weight)));
        }
        var fitted = LogisticRegression.fit(rows, new double[ScopeEvidence.SIZE + 1], 1.0 / (2 * known.size()));
        return new ScopeDetector(mean, scale, Arrays.copyOf(fitted, ScopeEvidence.SIZE), fitted[ScopeEvidence.SIZE], 0);
    }

    /** Of mean 0 and spread 1, and a 1 for the bias. */
    private double[] standard(double[] evidence) {
        var standard = new double[ScopeEvidence.SIZE + 1];
        for (var i = 0; i < ScopeEvidence.SIZE; i++) {
            standard[i] = (evidence[i] - mean[i]) / scale[i];
        }
        standard[ScopeEvidence.SIZE] = 1;
        return standard;
    }

    void write(DataOutput out) throws IOException {
        FloatArrays.write(out, mean);
        FloatArrays.write(out, scale);
        FloatArrays.write(out, weights);
        out.writeDouble(bias);
        out.writeDouble(threshold);
    }

    static ScopeDetector read(DataInput in) throws IOException {
        return new ScopeDetector(FloatArrays.readDoubles(in), FloatArrays.readDoubles(in), FloatArrays.readDoubles(in),
                in.readDouble(), in.readDouble());
    }
}
