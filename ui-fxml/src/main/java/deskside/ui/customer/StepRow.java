package deskside.ui.customer;

import deskside.ui.fx.Texts;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A line of the timeline: dot, time, what; the newest also with the carrier's words. */
final class StepRow extends HBox {

    StepRow(OrderStep step, boolean newest, Texts texts) {
        getStyleClass().add("step");
        setAlignment(Pos.TOP_LEFT);
        var dot = new Region();
        dot.getStyleClass().add("dot");
        dot.pseudoClassStateChanged(PseudoClass.getPseudoClass("bad"), step.mood() == OrderStep.Mood.BAD);
        dot.pseudoClassStateChanged(PseudoClass.getPseudoClass("open"), step.mood() == OrderStep.Mood.OPEN);
        var words = new VBox(wrapped(texts.dayAndTime(step.at()) + " " + step.what(), "field-value"));
        if (newest && !step.detail().isBlank()) {
            words.getChildren().add(wrapped(step.detail(), "note"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(dot, words);
    }

    private static Label wrapped(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
