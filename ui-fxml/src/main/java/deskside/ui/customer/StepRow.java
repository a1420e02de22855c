package deskside.ui.customer;

import deskside.ui.fx.Column;
import deskside.ui.fx.Texts;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A line of the timeline: dot, time, what; the newest also with the carrier's words. */
final class StepRow extends HBox {

    private final Region dot = new Region();
    private final Label what = wrapped("field-value");
    private final Label detail = wrapped("note");

    StepRow() {
        getStyleClass().add("step");
        setAlignment(Pos.TOP_LEFT);
        dot.getStyleClass().add("dot");
        var words = new Column(0, what, detail);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(dot, words);
    }

    void show(OrderStep step, boolean newest, Texts texts) {
        dot.pseudoClassStateChanged(PseudoClass.getPseudoClass("bad"), step.mood() == OrderStep.Mood.BAD);
        dot.pseudoClassStateChanged(PseudoClass.getPseudoClass("open"), step.mood() == OrderStep.Mood.OPEN);
        what.setText(texts.dayAndTime(step.at()) + " " + step.what());
        detail.setText(newest ? step.detail() : "");
        detail.setVisible(!detail.getText().isBlank());
        detail.setManaged(detail.isVisible());
    }

    void empty() {
        what.setText("");
        detail.setText("");
    }

    private static Label wrapped(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
