package deskside.launcher.evaluate;

import deskside.assist.evaluation.EntityEvaluation;
import deskside.assist.evaluation.EntityScore;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** An evaluation of entities as it is printed. Stateless. */
public final class EntityFigures {

    private EntityFigures() {
    }

    public static Map<String, Object> json(EntityEvaluation.Report report, LocalDate today) {
        var kinds = new Figures();
        new TreeMap<>(report.byKind()).forEach((kind, score) -> kinds.with(kind.name(), figures(score)));
        return figures(report, today).with("kinds", kinds).map();
    }

    public static String text(EntityEvaluation.Report report, LocalDate today) {
        var lines = new StringBuilder(figures(report, today).text());
        new TreeMap<>(report.byKind()).forEach((kind, score) -> lines.append("%-18s precision %s  recall %s  f1 %s  (%d expected, %d found)%n".formatted(
                kind, decimal(score.precision()), decimal(score.recall()), decimal(score.f1()), score.expected(), score.found())));
        return lines.toString().stripTrailing();
    }

    private static Figures figures(EntityEvaluation.Report report, LocalDate today) {
        return figures(report.all())
                .with("messages", report.messages())
                .with("exactMessages", report.exact())
                .with("today", today.toString())
                .with("p50Millis", report.p50Millis())
                .with("p99Millis", report.p99Millis());
    }

    private static Figures figures(EntityScore score) {
        return new Figures()
                .with("precision", score.precision())
                .with("recall", score.recall())
                .with("f1", score.f1())
                .with("strictF1", score.strictF1())
                .with("expected", score.expected())
                .with("found", score.found())
                .with("right", score.right());
    }

    private static String decimal(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "–";
    }
}
