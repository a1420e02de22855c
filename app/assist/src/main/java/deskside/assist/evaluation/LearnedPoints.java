package deskside.assist.evaluation;

import java.util.List;

/**
 * Points for signs, learned from rated turns: logistic regression of "bad" whose weights cannot be negative, both sides counting the same,
 * with λ/2 · ‖w‖² and λ = {@value #LAMBDA}; projected gradient descent (Bertsekas 1999, 2.3). Immutable; the same turns give the same.
 */
final class LearnedPoints {

    private static final double LAMBDA = 1e-3;
    private static final int STEPS = 1_500;
    private static final double RATE = 0.3;

    private final double[] weights;

    private LearnedPoints(double[] weights) {
        this.weights = weights;
    }

    static LearnedPoints learn(List<RatedTurn> turns) {
        var size = turns.getFirst().signs().length;
        var weights = new double[size];
        var bias = 0.0;
        var bad = turns.stream().filter(RatedTurn::isBad).count();
        for (var step = 0; step < STEPS; step++) {
            var gradient = new double[size];
            var biasGradient = 0.0;
            for (var turn : turns) {
                var sum = bias;
                for (var i = 0; i < size; i++) {
                    sum += weights[i] * turn.signs()[i];
                }
                var share = 0.5 / (turn.isBad() ? bad : turns.size() - bad);
                var error = share * (1 / (1 + Math.exp(-sum)) - (turn.isBad() ? 1 : 0));
                for (var i = 0; i < size; i++) {
                    gradient[i] += error * turn.signs()[i];
                }
                biasGradient += error;
            }
            for (var i = 0; i < size; i++) {
                weights[i] = Math.max(0, weights[i] - RATE * (gradient[i] + LAMBDA * weights[i]));
            }
            bias -= RATE * biasGradient;
        }
        return new LearnedPoints(weights);
    }

    double score(RatedTurn turn) {
        var sum = 0.0;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * turn.signs()[i];
        }
        return sum;
    }

    /** In the order of the signs; in the unit of log-odds. */
    double[] weights() {
        return weights.clone();
    }
}
