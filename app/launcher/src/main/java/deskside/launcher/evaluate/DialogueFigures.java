package deskside.launcher.evaluate;

import deskside.assist.emotion.Sign;
import deskside.assist.evaluation.DialogueReport;
import deskside.assist.evaluation.DialogueReport.Bad;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An evaluation on dialogues as it is printed. Stateless. */
public final class DialogueFigures {

    private DialogueFigures() {
    }

    /**
     * @param learnedOn   a sentence about what was learned on
     * @param answered    messages with a suggestion; {@code abstentions} those without by reason
     * @param ratings     of whole dialogues, 0 bad; null when there are none
     */
    public static Map<String, Object> json(DialogueReport report, String learnedOn, int answered, Map<String, Integer> abstentions,
            @Nullable Map<String, Integer> ratings) {
        return figures(report, learnedOn, answered, abstentions, ratings).map();
    }

    public static String text(DialogueReport report, String learnedOn, int answered, Map<String, Integer> abstentions,
            @Nullable Map<String, Integer> ratings) {
        return figures(report, learnedOn, answered, abstentions, ratings).text() + "%nabstentions %s%nlearned points %s".formatted(
                new TreeMap<>(abstentions), points(report).map());
    }

    private static Figures figures(DialogueReport report, String learnedOn, int answered, Map<String, Integer> abstentions,
            @Nullable Map<String, Integer> ratings) {
        var abstained = abstentions.values().stream().mapToInt(i -> i).sum();
        var byReason = new Figures();
        new TreeMap<>(abstentions).forEach(byReason::with);
        var figures = new Figures()
                .with("messages", answered + abstained)
                .with("answered", (double) answered / (answered + abstained))
                .with("abstained", (double) abstained / (answered + abstained))
                .with("abstentions", byReason)
                .with("learnedOn", learnedOn)
                .with("turns", report.turns().size())
                .with("badTurns", report.badTurns())
                .with("turnAuroc", report.turnAuroc())
                .with("turnPartsAuroc", report.turnPartsAuroc())
                .with("turnHandSetAuroc", report.turnHandSetAuroc())
                .with("dialogues", report.dialogues())
                .with("badDialogues", report.badDialogues(Bad.MEAN_BELOW_NEUTRAL))
                .with("dialogueAuroc", report.dialogueAuroc(Bad.MEAN_BELOW_NEUTRAL))
                .with("dialoguePartsAuroc", report.dialoguePartsAuroc(Bad.MEAN_BELOW_NEUTRAL))
                .with("dialogueHandSetAuroc", report.dialogueHandSetAuroc(Bad.MEAN_BELOW_NEUTRAL))
                .with("thirdBadDialogues", report.badDialogues(Bad.A_THIRD))
                .with("thirdBadDialogueAuroc", report.dialogueAuroc(Bad.A_THIRD));
        if (ratings != null) {
            figures.with("ratedDialogueAuroc", report.dialogueAuroc(ratings))
                    .with("ratedDialoguePartsAuroc", report.dialoguePartsAuroc(ratings))
                    .with("ratedDialogueHandSetAuroc", report.dialogueHandSetAuroc(ratings));
        }
        return figures.with("learnedPoints", points(report));
    }

    private static Figures points(DialogueReport report) {
        var points = new Figures();
        for (var sign : Sign.values()) {
            points.with(sign.name(), report.points()[sign.ordinal()]);
        }
        return points;
    }
}
