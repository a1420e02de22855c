package deskside.assist.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How much each feature counts: probability = 1 / (1 + e^−(bias + Σ weight · feature)), the probability that the candidate answers
 * the message. One weight per component of {@link RankingFeatures}.
 */
public record RankingWeights(
        double bias, double vector, double keyword, double overlap, double intent, double products, double language, double freshness,
        double tier, double acceptance, double tone, double facts, double recent, double reused) {

    /**
     * Set by hand before there were judged conversations: the intent counts most, nearness of meaning next; the rest decides between candidates that are otherwise
     * alike. Texts that the shop keeps itself have the last two in full, so the bias takes them off again: only solved questions can have less of them.
     * On the demo shop's conversations the first suggestion's source is about the customer's wish in 64 % of the messages.
     */
    public static final RankingWeights BY_HAND = new RankingWeights(-7.6, 2.0, 0.8, 1.0, 4.2, 0.9, 1.5, 0.3, 0.6, 0.8, 0.5, 0.4,
            0.4, 0.8);

    /** What the program comes with: see {@code weights.tsv} for where they come from. */
    public static final RankingWeights START = WeightsFile.bundled();

    /** In the order of {@link RankingFeatures#toArray()}, without the bias. */
    public double[] toArray() {
        return new double[] {vector, keyword, overlap, intent, products, language, freshness, tier, acceptance, tone, facts, recent, reused};
    }

    /** The bias first, then as {@link #toArray()}: how weights are kept. */
    public List<Double> toList() {
        return DoubleStream.concat(DoubleStream.of(bias), Arrays.stream(toArray())).boxed().toList();
    }

    /** Empty when they are not of this form: kept by another version of the program. */
    public static Optional<RankingWeights> of(List<Double> kept) {
        if (kept.size() == 1 + RankingFeatures.BEFORE_SOLVED) {
            // what was learned before there were solved questions counts on, and says nothing about them
            return of(Stream.of(kept.stream(), Stream.of(BY_HAND.recent, BY_HAND.reused)).flatMap(weights -> weights).toList())
                    .map(weights -> weights.withBias(weights.bias - BY_HAND.recent - BY_HAND.reused));
        }
        if (kept.size() != 1 + RankingFeatures.COUNT || kept.stream().anyMatch(weight -> !Double.isFinite(weight))) {
            return Optional.empty();
        }
        return Optional.of(of(kept.getFirst(), kept.stream().skip(1).mapToDouble(Double::doubleValue).toArray()));
    }

    /** @param w in the order of {@link RankingFeatures#toArray()} */
    static RankingWeights of(double bias, double[] w) {
        return new RankingWeights(bias, w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8], w[9], w[10], w[11], w[12]);
    }

    private RankingWeights withBias(double other) {
        return of(other, toArray());
    }

    public double probability(RankingFeatures features) {
        var sum = bias;
        var weights = toArray();
        var values = features.toArray();
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
