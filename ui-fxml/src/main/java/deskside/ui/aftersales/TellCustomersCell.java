package deskside.ui.aftersales;

import deskside.ui.fx.Texts;
import deskside.usecases.aftersales.TellCustomers.Row;
import java.time.InstantSource;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A line of the list: whom, what about, and since when. */
final class TellCustomersCell extends ListCell<Row> {

    private final Texts texts;
    private final InstantSource clock;
    private final Label who = new Label();
    private final Label what = new Label();
    private final HBox kind = new HBox();
    private final Label at = new Label();
    private final HBox content;

    TellCustomersCell(Texts texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
        who.getStyleClass().addAll("name", "preview");
        what.getStyleClass().addAll("last-text", "preview");
        at.getStyleClass().add("time");
        at.setMinWidth(Region.USE_PREF_SIZE);
        kind.setMinWidth(Region.USE_PREF_SIZE);
        kind.setAlignment(Pos.CENTER_LEFT);
        var middle = new VBox(3, who, what);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        content = new HBox(CaseColumns.GAP, middle, kind, at);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMinWidth(0);
        getStyleClass().add("queue-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var order = row.order();
        who.setText(row.customerName() + " · " + texts.of(row.tier().label()));
        what.setText((order.lines().isEmpty() ? "" : order.lines().getFirst().productName() + " · ") + texts.get("tell.order") + " …" + order.id().substring(Math.max(0, order.id().length() - 5)));
        kind.getChildren().setAll(TellCustomersController.chip(texts, row.notice().kind()));
        at.setText(texts.timeOrDay(row.notice().at(), clock.instant()));
        setAccessibleText(who.getText() + ", " + texts.of(row.notice().kind().label()) + ", " + what.getText() + ", " + at.getText());
        setGraphic(content);
    }
}
