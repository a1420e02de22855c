package deskside.launcher.evaluate;

import deskside.assist.evaluation.PairsEvaluation;
import deskside.assist.evaluation.RetrievalEvaluation;
import deskside.assist.evaluation.SearchEvaluation;
import java.util.Map;

/** Evaluations of text similarity as they are printed. Stateless. */
public final class SimilarityFigures {

    private static final String TRAINED = "trained, %d folds: pairs are judged by intents and weights learned without the folds of the query and of "
            + "the candidate";
    private static final String UNTRAINED = "untrained: cosine of the centred embeddings";
    private static final String METHOD = "untrained: embedding cosine (weight 2) and character n-gram TF-IDF cosine (weight 1)";
    private static final String METHOD_WITHOUT_VECTORS = "untrained: character n-gram TF-IDF cosine";

    private SimilarityFigures() {
    }

    public static Map<String, Object> json(RetrievalEvaluation.Report report) {
        return figures(report).map();
    }

    public static String text(RetrievalEvaluation.Report report) {
        return figures(report).text() + "%nuntrained%n%s%nn-grams alone%n%s%nembeddings alone%n%s".formatted(means(report.untrained()).text(),
                means(report.ngrams()).text(), means(report.vectors()).text()).stripTrailing();
    }

    private static Figures figures(RetrievalEvaluation.Report report) {
        return means(report.best())
                .with("queries", report.queries())
                .with("withoutPositives", report.leftOut())
                .with("trained", report.folds() > 0)
                .with("folds", report.folds())
                .with("method", report.folds() > 0 ? TRAINED.formatted(report.folds())
                        : Double.isNaN(report.vectors().map()) ? METHOD_WITHOUT_VECTORS : UNTRAINED)
                .with("untrained", means(report.untrained()))
                .with("ngrams", means(report.ngrams()))
                .with("embeddings", means(report.vectors()));
    }

    private static Figures means(RetrievalEvaluation.Figures means) {
        return new Figures().with("map", means.map()).with("mrr", means.mrr()).with("precisionAt1", means.precisionAt1());
    }

    public static Map<String, Object> json(SearchEvaluation.Report report) {
        return figures(report).map();
    }

    public static String text(SearchEvaluation.Report report) {
        return figures(report).text().stripTrailing();
    }

    private static Figures figures(SearchEvaluation.Report report) {
        return new Figures()
                .with("recallAt1", report.recallAt1())
                .with("recallAt5", report.recallAt5())
                .with("recallAt10", report.recallAt10())
                .with("mrr", report.mrr())
                .with("queries", report.queries())
                .with("method", "the desk's search index; mrr over the first " + SearchEvaluation.DEPTH + " hits");
    }

    public static Map<String, Object> json(PairsEvaluation.Report report) {
        return figures(report).map();
    }

    public static String text(PairsEvaluation.Report report) {
        return figures(report).text().stripTrailing();
    }

    private static Figures figures(PairsEvaluation.Report report) {
        return new Figures()
                .with("spearman", report.fused())
                .with("pairs", report.pairs())
                .with("method", method(report.vectors()))
                .with("ngramsAlone", report.ngrams())
                .with("embeddingsAlone", report.vectors());
    }

    private static String method(double vectorFigure) {
        return Double.isNaN(vectorFigure) ? METHOD_WITHOUT_VECTORS : METHOD;
    }
}
