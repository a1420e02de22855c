package deskside.launcher.evaluate;

import deskside.assist.evaluation.MultiIntentEvaluation;
import java.util.Map;

/** An evaluation of several intents per message as it is printed. Stateless. */
public final class MultiIntentFigures {

    private MultiIntentFigures() {
    }

    public static Map<String, Object> json(MultiIntentEvaluation.Report report, String tier) {
        return figures(report, tier).map();
    }

    public static String text(MultiIntentEvaluation.Report report, String tier) {
        return figures(report, tier).text().stripTrailing();
    }

    private static Figures figures(MultiIntentEvaluation.Report report, String tier) {
        return new Figures()
                .with("precision", report.precision())
                .with("recall", report.recall())
                .with("f1", report.f1())
                .with("exactOne", report.exactOne())
                .with("exactSeveral", report.exactSeveral())
                .with("messages", report.messages())
                .with("expected", report.expected())
                .with("found", report.found())
                .with("right", report.right())
                .with("tier", tier);
    }
}
