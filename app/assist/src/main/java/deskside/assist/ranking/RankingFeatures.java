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
 * @param recent     of a solved question: 1 when it was settled today, half after a quarter of a year; 1 for texts that the shop keeps itself
 * @param reused     of a solved question: 0 when it was settled in one conversation, 1 in sixteen or more; 1 for texts that the shop keeps itself
 */
public record RankingFeatures(
        double vector, double keyword, double overlap, double intent, double products, double language, double freshness, double tier,
        double acceptance, double tone, double facts, double recent, double reused) {

    /** In the order of {@link #toArray()}. */
    public static final List<String> NAMES = List.of("vector", "keyword", "overlap", "intent", "products", "language", "freshness", "tier",
            "acceptance", "tone", "facts", "recent", "reused");
    /** So many there were before there were solved questions. */
    static final int BEFORE_SOLVED = 11;
    /** How many there are. */
    public static final int COUNT = NAMES.size();

    /** As they were kept, also by a version that knew no solved questions. @throws IllegalArgumentException when it is no such number of them */
    public static RankingFeatures of(List<Double> kept) {
        if (!isKept(kept)) {
            throw new IllegalArgumentException(kept.size() + " features where there are " + COUNT);
        }
        var solved = kept.size() == COUNT;
        return new RankingFeatures(kept.get(0), kept.get(1), kept.get(2), kept.get(3), kept.get(4), kept.get(5), kept.get(6), kept.get(7),
                kept.get(8), kept.get(9), kept.get(10), solved ? kept.get(11) : 1, solved ? kept.get(12) : 1);
    }

    /** Whether {@link #of} takes them. */
    public static boolean isKept(List<Double> kept) {
        return kept.size() == COUNT || kept.size() == BEFORE_SOLVED;
    }

    RankingFeatures withOverlap(double share) {
        return new RankingFeatures(vector, keyword, share, intent, products, language, freshness, tier, acceptance, tone, facts, recent, reused);
    }

    public List<Double> toList() {
        return Arrays.stream(toArray()).boxed().toList();
    }

    /** In the order of {@link RankingWeights#toArray()}. */
    public double[] toArray() {
        return new double[] {vector, keyword, overlap, intent, products, language, freshness, tier, acceptance, tone, facts, recent, reused};
    }
}
