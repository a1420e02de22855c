package deskside.ui.shell;

import deskside.ui.fx.Texts;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All keys on one card (F1), made from {@link Shortcut}, so that none can be forgotten. */
final class KeySheet {

    private KeySheet() {
    }

    static Region create(Texts texts, Runnable close) {
        var title = new Label(texts.get("keys.title"));
        title.getStyleClass().add("panel-title");
        var grid = new GridPane(28, 7);
        var keys = new ColumnConstraints();
        keys.setHalignment(HPos.LEFT);
        grid.getColumnConstraints().add(keys);
        var rows = (Shortcut.values().length + 1) / 2;
        for (var shortcut : Shortcut.values()) {
            var key = new Label(shortcut.hint());
            key.getStyleClass().add("key-hint");
            key.setMinWidth(Region.USE_PREF_SIZE);
            var meaning = new Label(texts.get(shortcut.textKey()));
            meaning.setMinWidth(Region.USE_PREF_SIZE);
            grid.add(key, shortcut.ordinal() / rows * 2, shortcut.ordinal() % rows);
            grid.add(meaning, shortcut.ordinal() / rows * 2 + 1, shortcut.ordinal() % rows);
        }
        var done = new Button(texts.get("close"));
        done.setOnAction(_ -> close.run());
        var card = new VBox(14, title, grid, done);
        card.getStyleClass().add("dialog-card");
        return card;
    }
}
