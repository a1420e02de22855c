package deskside.ui.shell;

import deskside.ui.fx.Texts;
import deskside.ui.queue.QueueViewModel;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Under every screen but the conversations': how many customers wait for an answer. Stays until they have one; names nobody. */
final class AttentionBar extends HBox implements AutoCloseable {

    private final QueueViewModel queue;
    private final ReadOnlyObjectProperty<Screen> screen;
    private final Texts texts;
    private final Label words = new Label();
    private final InvalidationListener onChange = _ -> show();

    AttentionBar(QueueViewModel queue, ReadOnlyObjectProperty<Screen> screen, Texts texts, Runnable toConversations) {
        super(10);
        this.queue = queue;
        this.screen = screen;
        this.texts = texts;
        var go = new Button(texts.get("attention.go"));
        go.getStyleClass().addAll("accent", "small");
        go.setMinWidth(Region.USE_PREF_SIZE);
        go.setOnAction(_ -> {
            queue.selectMostUrgent();
            toConversations.run();
        });
        words.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(words, go);
        getStyleClass().add("attention");
        setAlignment(Pos.CENTER_RIGHT);
        queue.unansweredProperty().addListener(onChange);
        screen.addListener(onChange);
        show();
    }

    private void show() {
        var count = queue.unansweredProperty().get();
        words.setText(texts.get("attention.waiting", count));
        setVisible(count > 0 && screen.get() != Screen.CONVERSATIONS);
        setManaged(isVisible());
    }

    @Override
    public void close() {
        queue.unansweredProperty().removeListener(onChange);
        screen.removeListener(onChange);
    }
}
