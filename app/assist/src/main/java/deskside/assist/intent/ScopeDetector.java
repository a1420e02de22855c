package deskside.assist.intent;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether a message is about any intent of the shop: a logistic regression over {@link ScopeEvidence}, learned from
 * cross-validation in which whole intents were held out and so stand for what the shop does not know. Nothing of it is a constant
 * of ours but what one kind of mistake costs beside the other. Immutable.
 */
record ScopeDetector(double[] mean, double[] scale, double[] weights, double bias, double threshold) {

    /**
     * To refuse a message that would get its right intent costs as much as to take so many strangers for known: the agent of the first has
     * to search, the agent of a second one sees a suggestion with a low probability and passes it over. A choice of the product, not of any
     * test set. Messages that would get a wrong intent cost nothing when refused.
     */
    private static final double REFUSED_PER_TAKEN = 2;

    static {
        // liblinear prints its progress by default, for the whole process.
        Linear.disableDebugOutput();
    }

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
     * @param known   evidence of unseen examples of known intents
     * @param right   of those among them that got their right intent
     * @param unknown of messages about nothing known, not empty
     */
    static ScopeDetector learn(List<double[]> known, List<double[]> right, List<double[]> unknown) {
        var all = new ArrayList<>(known);
        all.addAll(unknown);
        var mean = new double[ScopeEvidence.SIZE];
        var scale = new double[ScopeEvidence.SIZE];
        for (var i = 0; i < ScopeEvidence.SIZE; i++) {
            var place = i;
            var average = all.stream().mapToDouble(e -> e[place]).average().orElse(0);
            mean[i] = average;
            var deviation = Math.sqrt(all.stream().mapToDouble(e -> Math.pow(e[place] - average, 2)).average().orElse(0));
            scale[i] = deviation < 1e-9 ? 1 : deviation;
        }
        var raw = new ScopeDetector(mean, scale, new double[ScopeEvidence.SIZE], 0, 0).regress(all, known.size());
        var threshold = cheapest((right.isEmpty() ? known : right).stream().mapToDouble(raw::score).sorted().toArray(),
                unknown.stream().mapToDouble(raw::score).sorted().toArray());
        return new ScopeDetector(mean, scale, raw.weights, raw.bias, threshold);
    }

    /**
     * @param right   scores of messages that should be taken, ascending
     * @param unknown scores of those that should be refused, ascending
     * @return the score of a right one from which on all are taken, with the lowest cost: share refused of the right ones, weighed, and share
     *         taken of the unknown ones; so the numbers of both do not matter
     */
    static double cheapest(double[] right, double[] unknown) {
        var best = right[0];
        var lowest = Double.POSITIVE_INFINITY;
        var refused = 0;
        for (var i = 0; i < right.length; i++) {
            while (refused < unknown.length && unknown[refused] < right[i]) {
                refused++;
            }
            var cost = REFUSED_PER_TAKEN * i / right.length + 1 - (double) refused / unknown.length;
            if (cost < lowest) {
                lowest = cost;
                best = right[i];
            }
        }
        return best;
    }

    private ScopeDetector regress(List<double[]> all, int knownCount) {
        var problem = new Problem();
        problem.l = all.size();
        problem.n = ScopeEvidence.SIZE + 1;
        problem.bias = 1;
        problem.y = new double[all.size()];
        problem.x = new Feature[all.size()][];
        for (var i = 0; i < all.size(); i++) {
            problem.y[i] = i < knownCount ? 1 : 0;
            problem.x[i] = features(all.get(i));
        }
        var parameter = new Parameter(SolverType.L2R_LR, 1, 1e-3);
        // Both sides weigh the same, however many examples there are of each.
        parameter.setWeights(new double[] {1, (double) knownCount / (all.size() - knownCount)}, new int[] {1, 0});
        var model = Linear.train(problem, parameter);
        var sign = model.getLabels()[0] == 1 ? 1 : -1;
        var learned = new double[ScopeEvidence.SIZE];
        for (var i = 0; i < learned.length; i++) {
            learned[i] = sign * model.getFeatureWeights()[i];
        }
        return new ScopeDetector(mean, scale, learned, sign * model.getFeatureWeights()[ScopeEvidence.SIZE], 0);
    }

    private Feature[] features(double[] evidence) {
        var features = new Feature[ScopeEvidence.SIZE + 1];
        for (var i = 0; i < ScopeEvidence.SIZE; i++) {
            features[i] = new FeatureNode(i + 1, (evidence[i] - mean[i]) / scale[i]);
        }
        features[ScopeEvidence.SIZE] = new FeatureNode(ScopeEvidence.SIZE + 1, 1);
        return features;
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
