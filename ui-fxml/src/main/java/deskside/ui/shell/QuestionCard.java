package deskside.ui.shell;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A title, a sentence and what can be done, for a dialog. */
final class QuestionCard {

    private static final double WIDTH = 460;

    private QuestionCard() {
    }

    /** @param run what the button does */
    record Choice(String name, boolean main, Runnable run) {
    }

    static Region create(String title, String text, List<Choice> choices) {
        var heading = new Label(title);
        heading.getStyleClass().add("panel-title");
        var words = new Label(text);
        words.getStyleClass().add("dialog-text");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var buttons = new HBox();
        buttons.getStyleClass().add("dialog-buttons");
        for (var choice : choices) {
            var button = new Button(choice.name);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setDefaultButton(choice.main);
            if (choice.main) {
                button.getStyleClass().add("accent");
            }
            button.setOnAction(_ -> choice.run.run());
            buttons.getChildren().add(button);
        }
        var card = new VBox(14, heading, words, buttons);
        card.getStyleClass().add("dialog-card");
        card.setPrefWidth(WIDTH);
        return card;
    }
}
