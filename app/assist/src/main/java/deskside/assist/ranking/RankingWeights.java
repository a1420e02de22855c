package deskside.assist.ranking;

/**
 * How much each feature counts: probability = 1 / (1 + e^−(bias + Σ weight · feature)), the probability that the candidate answers
 * the message. One weight per component of {@link RankingFeatures}.
 */
public record RankingWeights(
        double bias, double vector, double keyword, double overlap, double intent, double products, double language, double freshness,
        double tier, double acceptance, double tone, double facts) {

    /**
     * The start. Intent, vector and keyword were fitted on the demo shop (is the message's intent one of the candidate's?), rounded;
     * the others are set so that they decide between candidates that are otherwise alike.
     */
    public static final RankingWeights START = new RankingWeights(-6.4, 2.0, 0.8, 1.0, 4.2, 0.9, 1.5, 0.3, 0.6, 0.8, 0.5, 0.4);

    /** In the order of {@link RankingFeatures#toArray()}, without the bias. */
    public double[] toArray() {
        return new double[] {vector, keyword, overlap, intent, products, language, freshness, tier, acceptance, tone, facts};
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
