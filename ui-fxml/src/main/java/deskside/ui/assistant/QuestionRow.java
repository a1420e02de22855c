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

    private final CheckBox done = new CheckBox();
    private final Button choose = new Button();
    private final AssistantViewModel assistant;
    private final Texts texts;

    QuestionRow(AssistantViewModel assistant, Texts texts) {
        this.assistant = assistant;
        this.texts = texts;
        getStyleClass().add("question");
        setAlignment(Pos.CENTER_LEFT);
        done.setTooltip(new Tooltip(texts.get("assistant.question.done.tip")));
        choose.getStyleClass().addAll("flat", "question-text", "preview");
        choose.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(choose, Priority.ALWAYS);
        getChildren().addAll(done, choose);
    }

    void show(Question question) {
        done.setSelected(false);
        done.setAccessibleText(texts.get("assistant.question.done", question.text()));
        done.setOnAction(_ -> assistant.tickOff(question));
        choose.setText(question.text().replace('\n', ' '));
        choose.setAccessibleText(texts.get("assistant.question.choose", question.text()));
        choose.setOnAction(_ -> assistant.choose(question));
        pseudoClassStateChanged(CURRENT, question.messageId().equals(assistant.questionIdProperty().get()));
    }

    void empty() {
        choose.setText("");
        choose.setAccessibleText("");
        done.setAccessibleText("");
    }
}
