package deskside.ui.assistant;

import deskside.domain.assist.AssistResult;
import deskside.ui.fx.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;

/** The states without cards: what is going on and what the agent can do now. */
public final class StatePane extends VBox {

    private AssistantViewModel assistant;
    private Texts texts;

    public StatePane() {
        getStyleClass().add("state-pane");
        setAlignment(Pos.TOP_CENTER);
        clear();
    }

    void follow(AssistantViewModel viewModel, Texts words) {
        assistant = viewModel;
        texts = words;
    }

    void clear() {
        getChildren().clear();
        setVisible(false);
        setManaged(false);
    }

    void show(AssistantState state) {
        clear();
        switch (state) {
            case AssistantState.Closed _ -> say("fth-message-square", "assistant.closed");
            case AssistantState.Looking _ -> say("fth-loader", "assistant.looking", progress());
            case AssistantState.Preparing _ -> say("fth-cpu", "assistant.preparing", progress());
            case AssistantState.NothingAsked _ -> say("fth-coffee", "assistant.nothing-asked");
            case AssistantState.Failed _ -> say("fth-alert-triangle", "assistant.failed", button("assistant.retry", assistant::retry), search());
            case AssistantState.Looked looked -> show(looked);
        }
    }

    private void show(AssistantState.Looked looked) {
        if (looked.result().abstention() != null) {
            show(looked.result().abstention());
        } else if (looked.dismissed()) {
            say("fth-eye-off", "assistant.dismissed", button("assistant.show-again", assistant::showAgain), search());
        } else if (looked.cards().isEmpty()) {
            say("fth-thumbs-down", "assistant.all-rejected", search(), button("assistant.show-again", assistant::showAgain));
        }
    }

    private void show(AssistResult.Abstention abstention) {
        var key = "assistant.abstention." + abstention;
        if (abstention == AssistResult.Abstention.NOTHING_TO_ANSWER) {
            say("fth-coffee", key);
        } else {
            say("fth-help-circle", key, search(), button("assistant.transfer", () -> assistant.handOver(texts)));
        }
    }

    private void say(String icon, String key, Node... actions) {
        var picture = new FontIcon(icon);
        picture.getStyleClass().add("state-icon");
        var title = label(texts.get(key), "state-title");
        getChildren().addAll(picture, title);
        if (texts.has(key + ".hint")) {
            getChildren().add(label(texts.get(key + ".hint"), "note"));
        }
        getChildren().addAll(actions);
        setVisible(true);
        setManaged(true);
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private Node search() {
        return button("assistant.search", assistant::searchInstead);
    }

    private Node button(String key, Runnable action) {
        var button = new Button(texts.get(key));
        button.setOnAction(_ -> action.run());
        button.getStyleClass().add("small");
        return button;
    }

    private Node progress() {
        var progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        progress.getStyleClass().add("meter");
        progress.setAccessibleText(texts.get("assistant.looking"));
        return progress;
    }
}
