package deskside.launcher.evaluate;

import deskside.assist.evaluation.IntentOutcome;
import deskside.assist.evaluation.IntentReport;
import deskside.domain.Language;
import deskside.launcher.replay.Percentiles;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An intent evaluation as it is printed. Stateless. */
public final class IntentFigures {

    private static final int CONFUSIONS = 15;
    /** 0.868 is the recall of the best published system on HINT3's curekart (Arora et al. 2020), the others go round it. */
    private static final List<Double> RECALLS = List.of(0.7, 0.8, 0.868, 0.9, 0.95);

    private IntentFigures() {
    }

    /** For {@code --json}: a name that was asked for is always there, null where nothing could be measured. */
    public static Map<String, Object> json(IntentReport report, boolean withEmbeddings) {
        return figures(report, withEmbeddings).map();
    }

    public static String text(IntentReport report, boolean withEmbeddings) {
        var text = new StringBuilder(figures(report, withEmbeddings).text());
        if (report.languages().size() > 1) {
            report.languages().forEach(language -> text.append("%n%s%n".formatted(language.code())).append(quality(report.in(language)).text()));
        }
        if (!Double.isNaN(report.unknownRecall())) {
            text.append("%nin scope right, were the threshold set by the test messages to notice so many unknown ones%n".formatted());
            atRecalls(report).forEach(point -> text.append("%18.3f %s%n".formatted(point.unknownRecall(), point.inScopeAccuracy())));
        }
        text.append(report.matrix().confusions(CONFUSIONS).stream()
                .map(one -> "%5d × %s taken for %s%n".formatted(one.count(), one.truth(), one.predicted()))
                .collect(Collectors.joining("", "%nmost frequent mistakes%n".formatted(), "")));
        return text.toString().stripTrailing();
    }

    private static Figures figures(IntentReport report, boolean withEmbeddings) {
        var millis = new Percentiles(report.outcomes().stream().map(outcome -> outcome.nanos() / 1e6).toList());
        var figures = quality(report)
                .with("classes", report.trainedLabels().size())
                .with("trainSize", report.trainSize())
                .with("trainSeconds", report.trainSeconds())
                .with("p50Millis", millis.at(0.5))
                .with("p99Millis", millis.at(0.99))
                .with("tier", withEmbeddings ? "embeddings and n-grams" : "n-grams only")
                .with("languages", report.languages().stream().map(Language::code).collect(Collectors.joining(" ")))
                .with("confusions", report.matrix().confusions(CONFUSIONS));
        if (report.languages().size() > 1) {
            var byLanguage = new Figures();
            report.languages().forEach(language -> byLanguage.with(language.code(), quality(report.in(language))));
            figures.with("byLanguage", byLanguage);
        }
        return figures;
    }

    private static Figures quality(IntentReport report) {
        var matrix = report.matrix();
        var figures = new Figures()
                .with("accuracy", matrix.accuracy())
                .with("macroF1", matrix.macroF1())
                .with("mcc", matrix.matthews())
                .with("ece", report.calibrationError())
                .with("testSize", report.outcomes().size());
        if (report.unknownLabel() != null) {
            figures.with("inScopeAccuracy", report.inScopeAccuracy())
                    .with("unknownRecall", report.unknownRecall())
                    .with("unknownAuroc", report.unknownAuroc())
                    .with("falseRejection", report.falseRejection())
                    .with("inScopeBestAccuracy", report.inScopeBestAccuracy())
                    .with("inScopeAccuracyAtUnknownRecall", atRecalls(report));
        }
        if (report.outcomes().stream().map(IntentOutcome::baseline).anyMatch(label -> label != null)) {
            figures.with("baselineAccuracy", report.baselineAccuracy());
        }
        if (report.outcomes().stream().map(IntentOutcome::spoilt).anyMatch(label -> label != null)) {
            figures.with("spoiltAccuracy", report.spoiltAccuracy());
        }
        return figures;
    }

    private static List<RecallPoint> atRecalls(IntentReport report) {
        return RECALLS.stream().map(recall -> new RecallPoint(recall, Figures.rounded(report.inScopeAccuracyAtRecall(recall)))).toList();
    }

    /** @param inScopeAccuracy null where no test message is unknown */
    record RecallPoint(double unknownRecall, @Nullable Double inScopeAccuracy) {
    }
}
