package deskside.ui.assistant;

import deskside.domain.assist.HandOverScore;
import deskside.ui.fx.Texts;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** How much the conversation needs a supervisor: bar, number and the parts that add up to it. */
public final class HandOverMeter extends HBox {

    /** Colours only; the thresholds that decide anything are the supervisor's. */
    private static final int HIGH = 70;
    private static final int RAISED = 40;
    private static final PseudoClass HIGH_CLASS = PseudoClass.getPseudoClass("high");
    private static final PseudoClass RAISED_CLASS = PseudoClass.getPseudoClass("raised");

    private final Label title = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label total = new Label();
    private final Label parts = new Label();

    public HandOverMeter() {
        getStyleClass().add("hand-over");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("note");
        bar.getStyleClass().add("meter");
        total.getStyleClass().add("hand-over-total");
        parts.getStyleClass().add("note");
        parts.setWrapText(true);
        parts.setMinHeight(Region.USE_PREF_SIZE);
        title.setMinWidth(Region.USE_PREF_SIZE);
        total.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(parts, Priority.ALWAYS);
        getChildren().addAll(title, bar, total, parts);
    }

    void show(HandOverScore score, Texts texts) {
        title.setText(texts.get("assistant.hand-over"));
        total.setText(texts.number(score.total()));
        bar.setProgress(score.total() / 100.0);
        bar.setAccessibleText(texts.get("assistant.hand-over") + " " + score.total());
        pseudoClassStateChanged(HIGH_CLASS, score.total() >= HIGH);
        pseudoClassStateChanged(RAISED_CLASS, score.total() >= RAISED && score.total() < HIGH);
        parts.setText(score.parts().stream().map(part -> texts.of("assistant.cause", part.cause()) + " +" + part.points())
                .collect(Collectors.joining(" · ")));
        var evidence = score.parts().stream().map(part -> texts.of("assistant.cause", part.cause()) + " +" + part.points()
                + (part.evidence().isBlank() ? "" : "  " + part.evidence())).collect(Collectors.joining("\n"));
        Tooltip.uninstall(this, null);
        if (!evidence.isEmpty()) {
            Tooltip.install(this, new Tooltip(evidence));
        }
    }
}
