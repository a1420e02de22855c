package deskside.ui.assistant;

import deskside.ui.fx.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Says that the customer asks for a person, above everything that scrolls, and offers the way there. No state of the suggestions hides it. */
public final class PersonWanted extends HBox {

    private final Label words = new Label();
    private final Button handOver = new Button();

    public PersonWanted() {
        getStyleClass().add("person-wanted");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        handOver.setMinWidth(Region.USE_PREF_SIZE);
        handOver.getStyleClass().add("small");
        getChildren().setAll(words, handOver);
        show("");
    }

    void follow(AssistantViewModel assistant, Texts texts) {
        handOver.setText(texts.get("assistant.person-wanted.hand-over"));
        handOver.setOnAction(_ -> assistant.handOver(texts));
        assistant.personWantedProperty().addListener((_, _, asked) -> show(asked == null ? "" : texts.get("assistant.person-wanted", asked)));
        var asked = assistant.personWantedProperty().get();
        show(asked == null ? "" : texts.get("assistant.person-wanted", asked));
    }

    private void show(String sentence) {
        words.setText(sentence);
        setVisible(!sentence.isEmpty());
        setManaged(!sentence.isEmpty());
    }
}
