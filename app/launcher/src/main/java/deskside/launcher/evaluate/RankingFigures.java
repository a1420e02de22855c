package deskside.launcher.evaluate;

import deskside.assist.evaluation.RankingEvaluation;
import deskside.assist.ranking.RankingFeatures;
import deskside.assist.ranking.RankingWeights;
import java.util.Locale;
import java.util.Map;

/** The evaluation of the desk's ranking as it is printed, and the weights as they are bundled. Stateless. */
public final class RankingFigures {

    private RankingFigures() {
    }

    public static Map<String, Object> json(RankingEvaluation.Report report, RankingEvaluation.Figures bundled, RankingWeights trained) {
        return figures(report, bundled).with("weights", weights(trained)).map();
    }

    public static String text(RankingEvaluation.Report report, RankingEvaluation.Figures bundled, RankingWeights trained) {
        return figures(report, bundled).text() + "%nset by hand%n%s%nbundled (may have seen these chats)%n%s%nweights learned from all chats%n%s"
                .formatted(figures(report.given()).text(), figures(bundled).text(), weights(trained).text()).stripTrailing();
    }

    private static Figures figures(RankingEvaluation.Report report, RankingEvaluation.Figures bundled) {
        return figures(report.learned())
                .with("questions", report.learned().questions())
                .with("folds", report.folds())
                .with("method", "trained on other chats")
                .with("byHand", figures(report.given()))
                .with("bundled", figures(bundled));
    }

    private static Figures figures(RankingEvaluation.Figures one) {
        return new Figures().with("ndcgAt4", one.ndcg()).with("mrr", one.mrr()).with("precisionAt1", one.precisionAt1());
    }

    private static Figures weights(RankingWeights weights) {
        var figures = new Figures().with("bias", weights.bias());
        var values = weights.toArray();
        for (var i = 0; i < values.length; i++) {
            figures.with(RankingFeatures.NAMES.get(i), values[i]);
        }
        return figures;
    }

    /** The bundled form: comments that say where they come from, then a line for each weight. */
    public static String resource(RankingWeights weights, RankingEvaluation.Report report) {
        var lines = new StringBuilder(String.format(Locale.ROOT, """
                # Weights of the desk's ranking, learned by `deskside evaluate ranking --write FILE` from the demo shop's own chats
                # (texts and judgements are this project's own). On chats that were not learned from, %d folds, %d questions:
                # nDCG@4 %.4f, MRR %.4f, precision@1 %.4f; weights set by hand on the same: %.4f, %.4f, %.4f.
                """, report.folds(), report.learned().questions(), report.learned().ndcg(), report.learned().mrr(),
                report.learned().precisionAt1(), report.given().ndcg(), report.given().mrr(), report.given().precisionAt1()));
        weights(weights).map().forEach((name, value) -> lines.append(name).append('\t').append(value).append('\n'));
        return lines.toString();
    }
}
