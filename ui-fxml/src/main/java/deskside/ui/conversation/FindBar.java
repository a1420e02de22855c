package deskside.ui.conversation;

import deskside.ui.fx.EarlySkin;
import deskside.ui.fx.Texts;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line in which words are looked for in the open conversation. Enter goes to an older hit, Shift+Enter to a newer one, Esc closes. */
final class FindBar extends HBox {

    private final MessageSearch search;
    private final Texts texts;
    private final Runnable onClose;
    private final TextField words = EarlySkin.of(new TextField());
    private final Label place = new Label();

    /** @param look hears what is typed; @param onClose gets the keyboard back to where it belongs */
    FindBar(MessageSearch search, Texts texts, Consumer<String> look, Runnable onClose) {
        this.search = search;
        this.texts = texts;
        this.onClose = onClose;
        getStyleClass().add("find-bar");
        words.setPromptText(texts.get("find.prompt"));
        words.setAccessibleText(texts.get("find.prompt"));
        words.textProperty().addListener((_, _, now) -> look.accept(now));
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        HBox.setHgrow(words, Priority.ALWAYS);
        place.getStyleClass().add("note");
        place.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(words, place, button("↑", "find.older", () -> search.move(1)), button("↓", "find.newer", () -> search.move(-1)),
                button("✕", "find.close", this::close));
        search.openProperty().addListener(_ -> showOpen());
        search.hitsProperty().addListener(_ -> showPlace());
        showOpen();
    }

    private Button button(String sign, String name, Runnable action) {
        var button = new Button(sign);
        button.setAccessibleText(texts.get(name));
        button.getStyleClass().add("flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> search.move(event.isShiftDown() ? -1 : 1);
            case UP -> search.move(1);
            case DOWN -> search.move(-1);
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** @return whether it was open */
    boolean close() {
        var was = search.dismiss();
        onClose.run();
        return was;
    }

    private void showOpen() {
        var open = search.openProperty().get();
        setVisible(open);
        setManaged(open);
        if (open) {
            words.requestFocus();
        } else {
            words.clear();
        }
        showPlace();
    }

    private void showPlace() {
        var hits = search.hitsProperty().get();
        place.setText(hits.words().isEmpty() ? "" : hits.found().isEmpty() ? texts.get("find.nothing")
                : texts.get("find.place", hits.at() + 1, hits.found().size()));
    }

    /** Takes the keyboard. */
    void focus() {
        words.requestFocus();
        words.selectAll();
    }
}
