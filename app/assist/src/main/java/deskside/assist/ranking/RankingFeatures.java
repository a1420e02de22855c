package deskside.assist.ranking;

import java.util.Arrays;
import java.util.List;

/**
 * What speaks for a candidate, each 0..1 unless said otherwise.
 *
 * @param vector     nearness of meaning, cosine brought to 0..1 by language
 * @param keyword    BM25 divided by the best in the hit list
 * @param overlap    share of the message's character pairs or words that are in the candidate
 * @param intent     probability of the intents that it answers, the main one in full, others a little less
 * @param products   1: it is about the product that is meant; 0: about none; −1: about another one
 * @param language   1 when it is in the customer's language
 * @param freshness  1 for today's text, half after a year
 * @param tier       1: for all tiers or the customer's; 0: for others
 * @param acceptance how often agents took it when it was shown, −1..1, 0 without experience
 * @param tone       1 when a script's tone fits the customer's mood, −1 when it jars, 0 for others
 * @param facts      1 when it states facts of this customer's order, product or coupon
 */
public record RankingFeatures(
        double vector, double keyword, double overlap, double intent, double products, double language, double freshness, double tier,
        double acceptance, double tone, double facts) {

    /** In the order of {@link #toArray()}. */
    public static final List<String> NAMES = List.of("vector", "keyword", "overlap", "intent", "products", "language", "freshness", "tier",
            "acceptance", "tone", "facts");
    /** How many there are. */
    public static final int COUNT = NAMES.size();

    /** As they were kept. @throws IllegalArgumentException when there are not {@link #COUNT} of them */
    public static RankingFeatures of(List<Double> kept) {
        if (kept.size() != COUNT) {
            throw new IllegalArgumentException(kept.size() + " features where there are " + COUNT);
        }
        return new RankingFeatures(kept.get(0), kept.get(1), kept.get(2), kept.get(3), kept.get(4), kept.get(5), kept.get(6), kept.get(7),
                kept.get(8), kept.get(9), kept.get(10));
    }

    RankingFeatures withOverlap(double share) {
        return new RankingFeatures(vector, keyword, share, intent, products, language, freshness, tier, acceptance, tone, facts);
    }

    public List<Double> toList() {
        return Arrays.stream(toArray()).boxed().toList();
    }

    /** In the order of {@link RankingWeights#toArray()}. */
    public double[] toArray() {
        return new double[] {vector, keyword, overlap, intent, products, language, freshness, tier, acceptance, tone, facts};
    }
}
