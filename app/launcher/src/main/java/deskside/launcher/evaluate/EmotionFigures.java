package deskside.launcher.evaluate;

import deskside.assist.evaluation.EmotionReport;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An evaluation of feelings as it is printed. Stateless. */
public final class EmotionFigures {

    private static final int CONFUSIONS = 15;

    private EmotionFigures() {
    }

    /** @param lexicon the same messages by words alone; null when that was not measured */
    public static Map<String, Object> json(EmotionReport report, @Nullable EmotionReport lexicon, boolean withEmbeddings) {
        return figures(report, lexicon, withEmbeddings).map();
    }

    public static String text(EmotionReport report, @Nullable EmotionReport lexicon, boolean withEmbeddings) {
        return report.matrix().confusions(CONFUSIONS).stream()
                .map(one -> "%5d × %s taken for %s%n".formatted(one.count(), one.truth(), one.predicted()))
                .collect(Collectors.joining("", figures(report, lexicon, withEmbeddings).text() + "%nmost frequent mistakes%n".formatted(), ""))
                .stripTrailing();
    }

    private static Figures figures(EmotionReport report, @Nullable EmotionReport lexicon, boolean withEmbeddings) {
        var matrix = report.matrix();
        var figures = new Figures()
                .with("accuracy", matrix.accuracy())
                .with("macroF1", matrix.macroF1())
                .with("auroc", report.auroc())
                .with("aurocOf", report.aurocLabels().size() == 1 ? report.aurocLabels().getFirst() : "mean of each label against the rest")
                .with("classes", report.labels().size())
                .with("trainSize", report.trainSize())
                .with("testSize", report.outcomes().size())
                .with("trainSeconds", report.trainSeconds())
                .with("tier", withEmbeddings ? "embeddings and n-grams" : "n-grams only");
        if (lexicon != null) {
            figures.with("lexiconAccuracy", lexicon.matrix().accuracy()).with("lexiconMacroF1", lexicon.matrix().macroF1());
        }
        return figures.with("confusions", matrix.confusions(CONFUSIONS));
    }
}
