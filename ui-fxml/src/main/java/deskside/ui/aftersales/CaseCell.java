package deskside.ui.aftersales;

import deskside.ui.fx.Chips;
import deskside.usecases.aftersales.CaseRow;
import java.time.InstantSource;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Kind, customer and product, amount and state. */
final class CaseCell extends ListCell<CaseRow> {

    private final CaseWords words;
    private final InstantSource clock;
    private final Label who = new Label();
    private final Label what = new Label();
    private final HBox top = new HBox(8);
    private final HBox bottom = new HBox(8);
    private final VBox content = new VBox(4, top, bottom);

    CaseCell(CaseWords words, InstantSource clock) {
        this.words = words;
        this.clock = clock;
        who.getStyleClass().add("name");
        what.getStyleClass().addAll("last-text", "preview");
        top.setAlignment(Pos.CENTER_LEFT);
        bottom.setAlignment(Pos.CENTER_LEFT);
        content.setMinWidth(0);
        getStyleClass().add("queue-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(CaseRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var texts = words.texts();
        who.setText(row.customerName());
        what.setText(texts.timeOrDay(row.openedAt(), clock.instant()) + " · " + words.product(row));
        var amount = new Label(texts.money(row.amount()));
        amount.getStyleClass().add("name");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        top.getChildren().setAll(Chips.of(texts.of(row.kind().label()), Chips.Kind.ACCENT), who, gap(), amount);
        bottom.getChildren().setAll(what, gap(), Chips.of(words.state(row), CaseWords.colour(row.status())));
        setAccessibleText(texts.of(row.kind().label()) + ", " + row.customerName() + ", " + texts.money(row.amount()) + ", " + words.state(row));
        setGraphic(content);
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
