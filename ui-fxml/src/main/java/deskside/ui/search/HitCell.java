package deskside.ui.search;

import deskside.domain.knowledge.KnowledgeHit;
import deskside.ui.fx.Chips;
import deskside.ui.fx.Texts;
import deskside.usecases.search.FoundConversation;
import deskside.usecases.search.FoundCustomer;
import deskside.usecases.search.FoundOrder;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A line of the results: what it is, its name, and a line of its text; the first of a group has the group's name above it. */
final class HitCell extends ListCell<SearchHit> {

    /** As wide as the widest of the kinds' names, so that the titles stand below each other. */
    private static final double KIND = 76;

    private final List<SearchHit> hits;
    private final Texts texts;
    private final Label group = new Label();
    private final HBox kind = new HBox();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final VBox graphic;

    /** @param hits of the whole list */
    HitCell(List<SearchHit> hits, Texts texts) {
        this.hits = hits;
        this.texts = texts;
        getStyleClass().add("hit");
        group.getStyleClass().add("hit-group");
        title.getStyleClass().addAll("hit-title", "preview");
        detail.getStyleClass().addAll("note", "preview");
        kind.setMinWidth(KIND);
        kind.setAlignment(Pos.TOP_LEFT);
        var words = new VBox(1, title, detail);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        graphic = new VBox(4, group, new HBox(8, kind, words));
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
            case SearchHit.Chat(var conversation) -> show(conversation);
            case SearchHit.Person(var customer) -> show(customer);
            case SearchHit.OrderOf(var found) -> show(found);
            case SearchHit.Document(var document) -> show(document);
            case SearchHit.Action(var action) -> show(texts.get("search.kind.ACTION"), Chips.Kind.VIOLET, action.name(), action.keys());
        }
        showGroup(hit);
        setAccessibleText(title.getText() + " " + detail.getText());
        setGraphic(graphic);
    }

    private void showGroup(SearchHit hit) {
        var first = getIndex() == 0 || getIndex() > 0 && getIndex() <= hits.size() && hits.get(getIndex() - 1).group() != hit.group();
        group.setText(texts.of("search.group", hit.group()));
        group.setVisible(first);
        group.setManaged(first);
    }

    private void show(FoundConversation one) {
        show(texts.get("search.kind.CHAT"), one.open() ? Chips.Kind.SUCCESS : Chips.Kind.PLAIN,
                one.customerName() + (one.open() ? "" : " · " + texts.get("search.closed", texts.day(one.lastAt()))), one.lastText().replace('\n', ' '));
    }

    private void show(FoundCustomer one) {
        show(texts.get("search.kind.CUSTOMER"), Chips.Kind.PLAIN, one.name(), one.phone() + (one.city().isBlank() ? "" : " · " + one.city()));
    }

    private void show(FoundOrder found) {
        var order = found.order();
        show(texts.get("search.kind.ORDER"), Chips.Kind.WARN, order.id(),
                found.customerName() + " · " + texts.of(order.status().label()) + " · " + texts.money(order.total()));
    }

    private void show(KnowledgeHit document) {
        show(texts.of("search.kind", document.kind()), Chips.Kind.ACCENT, document.title(), texts.withSlotNames(document.passage()).replace('\n', ' '));
    }

    private void show(String what, Chips.Kind colour, String name, String more) {
        kind.getChildren().setAll(Chips.of(what, colour));
        title.setText(name);
        detail.setText(more);
        detail.setVisible(!more.isBlank());
        detail.setManaged(!more.isBlank());
    }
}
