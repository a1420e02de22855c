package deskside.assist.evaluation;

import deskside.domain.assist.Embedder;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Ranks each query's own positives and negatives by {@link TextSimilarity}; nothing is learned from the labels. Stateless. */
public final class RetrievalEvaluation {

    private RetrievalEvaluation() {
    }

    /** Means over the queries; NaN without any. */
    public record Figures(double map, double mrr, double precisionAt1) {
    }

    /**
     * @param queries without positive answers are left out: nothing could be found
     * @param vectors the embeddings alone; its figures are NaN without an embedder
     */
    public record Report(int queries, int leftOut, Figures fused, Figures ngrams, Figures vectors) {
    }

    public static Report run(List<RetrievalCase> cases, LanguageRule rule, Optional<Embedder> embedder) {
        var answerable = cases.stream().filter(one -> !one.positives().isEmpty()).toList();
        var similarity = TextSimilarity.over(answerable.stream().flatMap(RetrievalEvaluation::texts).toList(), rule, embedder);
        return new Report(answerable.size(), cases.size() - answerable.size(),
                figures(answerable, similarity, TextSimilarity.Nearness::fused),
                figures(answerable, similarity, TextSimilarity.Nearness::ngrams),
                embedder.isEmpty() ? new Figures(Double.NaN, Double.NaN, Double.NaN)
                        : figures(answerable, similarity, TextSimilarity.Nearness::vectors));
    }

    private static Stream<String> texts(RetrievalCase one) {
        return Stream.concat(Stream.of(one.query()), Stream.concat(one.positives().stream(), one.negatives().stream()));
    }

    private static Figures figures(List<RetrievalCase> cases, TextSimilarity similarity, ToDoubleFunction<TextSimilarity.Nearness> score) {
        var rankings = cases.stream().map(one -> Ranking.of(scores(one, one.positives(), similarity, score),
                scores(one, one.negatives(), similarity, score))).toList();
        return new Figures(mean(rankings, Ranking::averagePrecision), mean(rankings, Ranking::reciprocalRank),
                mean(rankings, Ranking::precisionAt1));
    }

    private static double[] scores(RetrievalCase one, List<String> candidates, TextSimilarity similarity,
            ToDoubleFunction<TextSimilarity.Nearness> score) {
        return candidates.stream().mapToDouble(text -> score.applyAsDouble(similarity.between(one.query(), text))).toArray();
    }

    private static double mean(List<Ranking> rankings, ToDoubleFunction<Ranking> figure) {
        return rankings.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }
}
