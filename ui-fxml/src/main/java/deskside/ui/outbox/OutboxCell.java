package deskside.ui.outbox;

import deskside.ui.fx.Chips;
import deskside.usecases.sync.LoadOutbox;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What it is and for whom, its state, and why. */
final class OutboxCell extends ListCell<LoadOutbox.Row> {

    private final OutboxWords words;
    private final BooleanSupplier online;
    private final InstantSource clock;
    private final Label title = new Label();
    private final Label note = new Label();
    private final HBox top = new HBox(8);
    private final VBox content = new VBox(3, top, note);

    OutboxCell(OutboxWords words, BooleanSupplier online, InstantSource clock) {
        this.words = words;
        this.online = online;
        this.clock = clock;
        title.getStyleClass().add("name");
        note.getStyleClass().addAll("last-text", "preview");
        top.setAlignment(Pos.CENTER_LEFT);
        content.setMinWidth(0);
        getStyleClass().add("queue-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(LoadOutbox.Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.setText(words.title(row));
        note.setText(words.note(row, online.getAsBoolean(), clock.instant()));
        note.setManaged(!note.getText().isEmpty());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var state = words.state(row.item(), clock.instant());
        top.getChildren().setAll(title, gap, Chips.of(state, OutboxWords.kind(OutboxGroup.of(row.item().state()))));
        setAccessibleText(title.getText() + ", " + state + ", " + note.getText());
        setGraphic(content);
    }
}
