package deskside.ui.search;

import deskside.domain.knowledge.KnowledgeHit;
import deskside.ui.fx.Chips;
import deskside.ui.fx.Texts;
import deskside.usecases.conversation.QueueRow;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A line of the results: what it is, its name, and a line of its text. */
final class HitCell extends ListCell<SearchHit> {

    private final Texts texts;
    private final HBox kind = new HBox();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final HBox graphic;

    HitCell(Texts texts) {
        this.texts = texts;
        getStyleClass().add("hit");
        title.getStyleClass().add("hit-title");
        detail.getStyleClass().add("note");
        kind.setMinWidth(60);
        kind.setAlignment(Pos.TOP_LEFT);
        var words = new VBox(1, title, detail);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        graphic = new HBox(8, kind, words);
        // The cell is as wide as the list, not as wide as its longest text.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(SearchHit hit, boolean empty) {
        super.updateItem(hit, empty);
        setText(null);
        if (empty || hit == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (hit) {
            case SearchHit.Chat(var row) -> show(row);
            case SearchHit.OrderOf order -> show(texts.get("search.kind.ORDER"), Chips.Kind.WARN, order.order().id(),
                    order.customerName() + " · " + texts.of(order.order().status().label()) + " · " + texts.money(order.order().total()));
            case SearchHit.Document(var document) -> show(document);
        }
        setAccessibleText(title.getText() + " " + detail.getText());
        setGraphic(graphic);
    }

    private void show(QueueRow row) {
        show(texts.get("search.kind.CHAT"), Chips.Kind.SUCCESS, row.customerName(), row.lastText().replace('\n', ' '));
    }

    private void show(KnowledgeHit document) {
        show(texts.of("search.kind", document.kind()), Chips.Kind.ACCENT, document.title(), document.passage().replace('\n', ' '));
    }

    private void show(String what, Chips.Kind colour, String name, String more) {
        kind.getChildren().setAll(Chips.of(what, colour));
        title.setText(name);
        detail.setText(more);
    }
}
