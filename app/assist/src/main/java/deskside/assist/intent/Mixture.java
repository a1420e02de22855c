package deskside.assist.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Turns scores into calibrated probabilities: softmax of each model's scores times a scale, averaged with a share, the average
 * raised to a power. All four numbers are fitted on examples that the models had not seen, by least negative log-likelihood
 * (temperature scaling: Guo et al. 2017).
 *
 * @param embeddingShare 0..1; 0 without embeddings
 * @param power          above 1 sharpens: an average of two models is less sure than it may be
 */
record Mixture(double ngramScale, double embeddingScale, double embeddingShare, double power) {

    private static final double FLOOR = 1e-9;

    double[] probabilities(Scores scores) {
        var mixed = softmax(scores.ngram(), ngramScale);
        var embedding = scores.embedding();
        if (embedding != null && embeddingShare > 0) {
            var other = softmax(embedding, embeddingScale);
            for (var c = 0; c < mixed.length; c++) {
                mixed[c] = (1 - embeddingShare) * mixed[c] + embeddingShare * other[c];
            }
        }
        var sum = 0.0;
        for (var c = 0; c < mixed.length; c++) {
            mixed[c] = Math.pow(mixed[c] + FLOOR, power);
            sum += mixed[c];
        }
        for (var c = 0; c < mixed.length; c++) {
            mixed[c] /= sum;
        }
        return mixed;
    }

    private static double[] softmax(float[] scores, double scale) {
        var highest = Float.NEGATIVE_INFINITY;
        for (var score : scores) {
            highest = Math.max(highest, score);
        }
        var result = new double[scores.length];
        var sum = 0.0;
        for (var c = 0; c < scores.length; c++) {
            result[c] = Math.exp((scores[c] - highest) * scale);
            sum += result[c];
        }
        for (var c = 0; c < scores.length; c++) {
            result[c] /= sum;
        }
        return result;
    }

    /** @param labels the right class of each; both lists as long */
    static Mixture fit(List<Scores> scores, List<Integer> labels, boolean withEmbeddings) {
        var ngramScale = leastOnLogScale(s -> loss(new Mixture(s, 1, 0, 1), scores, labels), 0.5, 50);
        if (!withEmbeddings) {
            return new Mixture(ngramScale, 1, 0, 1);
        }
        var embeddingScale = leastOnLogScale(s -> loss(new Mixture(1, s, 1, 1), scores, labels), 0.1, 10);
        var share = IntStream.rangeClosed(0, 10).mapToObj(i -> i / 10.0)
                .min((a, b) -> Double.compare(loss(new Mixture(ngramScale, embeddingScale, a, 1), scores, labels),
                        loss(new Mixture(ngramScale, embeddingScale, b, 1), scores, labels)))
                .orElseThrow();
        var power = leastOnLogScale(p -> loss(new Mixture(ngramScale, embeddingScale, share, p), scores, labels), 0.5, 4);
        return new Mixture(ngramScale, embeddingScale, share, power);
    }

    private static double loss(Mixture mixture, List<Scores> scores, List<Integer> labels) {
        var loss = 0.0;
        for (var i = 0; i < scores.size(); i++) {
            loss -= Math.log(mixture.probabilities(scores.get(i))[labels.get(i)]);
        }
        return loss;
    }

    /** Golden-section search; the losses have one valley. */
    private static double leastOnLogScale(DoubleUnaryOperator loss, double from, double to) {
        var ratio = (Math.sqrt(5) - 1) / 2;
        var low = Math.log(from);
        var high = Math.log(to);
        var left = high - ratio * (high - low);
        var right = low + ratio * (high - low);
        var leftLoss = loss.applyAsDouble(Math.exp(left));
        var rightLoss = loss.applyAsDouble(Math.exp(right));
        while (high - low > 0.02) {
            if (leftLoss < rightLoss) {
                high = right;
                right = left;
                rightLoss = leftLoss;
                left = high - ratio * (high - low);
                leftLoss = loss.applyAsDouble(Math.exp(left));
            } else {
                low = left;
                left = right;
                leftLoss = rightLoss;
                right = low + ratio * (high - low);
                rightLoss = loss.applyAsDouble(Math.exp(right));
            }
        }
        return Math.exp((low + high) / 2);
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(ngramScale);
        out.writeDouble(embeddingScale);
        out.writeDouble(embeddingShare);
        out.writeDouble(power);
    }

    static Mixture read(DataInput in) throws IOException {
        return new Mixture(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }
}
