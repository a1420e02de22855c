package deskside.assist.evaluation;

import deskside.domain.assist.Embedder;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Ranks each query's own positives and negatives, learned on the file's other folds ({@link LearnedNearness}) and untrained
 * ({@link TextSimilarity}). Stateless.
 */
public final class RetrievalEvaluation {

    private RetrievalEvaluation() {
    }

    /** Means over the queries; NaN without any. */
    public record Figures(double map, double mrr, double precisionAt1) {

        static final Figures NONE = new Figures(Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * @param queries   without positive answers are left out: nothing could be found
     * @param folds     that the trained figures were measured in; 0: nothing was learned
     * @param trained   NaN when nothing was learned
     * @param untrained by {@link TextSimilarity.Nearness#meaning()}
     * @param vectors   the embeddings alone, as they come from the model; NaN without an embedder
     */
    public record Report(int queries, int leftOut, int folds, Figures trained, Figures untrained, Figures ngrams, Figures vectors) {

        /** The best method that the file allows: learned where it has intents to learn from. */
        public Figures best() {
            return folds > 0 ? trained : untrained;
        }
    }

    /** @param folds to learn in, at least 3; 0: nothing is learned */
    public static Report run(List<RetrievalCase> cases, LanguageRule rule, Optional<Embedder> embedder, int folds) {
        var answerable = cases.stream().filter(one -> !one.positives().isEmpty()).toList();
        var similarity = TextSimilarity.over(cases.stream().flatMap(RetrievalEvaluation::texts).toList(), rule, embedder);
        var learned = folds == 0 ? Optional.<LearnedNearness>empty() : LearnedNearness.learn(cases, similarity, folds);
        return new Report(answerable.size(), cases.size() - answerable.size(), learned.isPresent() ? folds : 0,
                learned.map(l -> figures(answerable, l::score)).orElse(Figures.NONE),
                untrained(answerable, similarity, TextSimilarity.Nearness::meaning),
                untrained(answerable, similarity, TextSimilarity.Nearness::ngrams),
                embedder.isEmpty() ? Figures.NONE : untrained(answerable, similarity, TextSimilarity.Nearness::vectors));
    }

    private static Stream<String> texts(RetrievalCase one) {
        return Stream.concat(Stream.of(one.query()), Stream.concat(one.positives().stream(), one.negatives().stream()));
    }

    private static Figures untrained(List<RetrievalCase> cases, TextSimilarity similarity, ToDoubleFunction<TextSimilarity.Nearness> score) {
        return figures(cases, (query, candidate) -> score.applyAsDouble(similarity.between(query, candidate)));
    }

    private static Figures figures(List<RetrievalCase> cases, ToDoubleBiFunction<String, String> score) {
        var rankings = cases.stream().map(one -> Ranking.of(scores(one, one.positives(), score), scores(one, one.negatives(), score))).toList();
        return new Figures(mean(rankings, Ranking::averagePrecision), mean(rankings, Ranking::reciprocalRank),
                mean(rankings, Ranking::precisionAt1));
    }

    private static double[] scores(RetrievalCase one, List<String> candidates, ToDoubleBiFunction<String, String> score) {
        return candidates.stream().mapToDouble(text -> score.applyAsDouble(one.query(), text)).toArray();
    }

    private static double mean(List<Ranking> rankings, ToDoubleFunction<Ranking> figure) {
        return rankings.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }
}
