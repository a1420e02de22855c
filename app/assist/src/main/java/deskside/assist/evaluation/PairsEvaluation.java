package deskside.assist.evaluation;

import deskside.domain.assist.Embedder;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Holds {@link TextSimilarity} against people's ratings; nothing is learned from the ratings. Stateless. */
public final class PairsEvaluation {

    private PairsEvaluation() {
    }

    /**
     * Spearman's correlation between nearness and rating.
     *
     * @param vectors of the embeddings alone; NaN without an embedder
     */
    public record Report(int pairs, double fused, double ngrams, double vectors) {
    }

    public static Report run(List<RatedPair> pairs, LanguageRule rule, Optional<Embedder> embedder) {
        var similarity = TextSimilarity.over(pairs.stream().flatMap(pair -> Stream.of(pair.first(), pair.second())).toList(), rule, embedder);
        return new Report(pairs.size(), spearman(pairs, similarity, TextSimilarity.Nearness::fused),
                spearman(pairs, similarity, TextSimilarity.Nearness::ngrams),
                embedder.isEmpty() ? Double.NaN : spearman(pairs, similarity, TextSimilarity.Nearness::vectors));
    }

    private static double spearman(List<RatedPair> pairs, TextSimilarity similarity, ToDoubleFunction<TextSimilarity.Nearness> score) {
        return Spearman.of(pairs.stream().mapToDouble(pair -> score.applyAsDouble(similarity.between(pair.first(), pair.second()))).toArray(),
                pairs.stream().mapToDouble(RatedPair::rating).toArray());
    }
}
