package deskside.ui.assistant;

import deskside.ui.fx.Texts;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** An open question: choose it to see suggestions for it, or tick it off. */
final class QuestionRow extends HBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    QuestionRow(Question question, AssistantViewModel assistant, Texts texts) {
        getStyleClass().add("question");
        setAlignment(Pos.CENTER_LEFT);
        var done = new CheckBox();
        done.setAccessibleText(texts.get("assistant.question.done", question.text()));
        done.setTooltip(new Tooltip(texts.get("assistant.question.done.tip")));
        done.setOnAction(_ -> assistant.tickOff(question));
        var choose = new Button(question.text().replace('\n', ' '));
        choose.getStyleClass().addAll("flat", "question-text", "preview");
        choose.setMaxWidth(Double.MAX_VALUE);
        choose.setAccessibleText(texts.get("assistant.question.choose", question.text()));
        choose.setOnAction(_ -> assistant.choose(question));
        HBox.setHgrow(choose, Priority.ALWAYS);
        getChildren().addAll(done, choose);
        pseudoClassStateChanged(CURRENT, question.messageId().equals(assistant.questionIdProperty().get()));
    }
}
