package deskside.ui.aftersales;

import deskside.ui.fx.Chips;
import deskside.usecases.aftersales.CaseRow;
import java.time.InstantSource;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A line of the list: kind, customer with product and code, amount, state, and how long is left. Columns are those of {@link CaseColumns}. */
final class CaseCell extends ListCell<CaseRow> {

    private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");

    private final CaseWords words;
    private final InstantSource clock;
    private final HBox kind = new HBox();
    private final Label who = new Label();
    private final Label what = new Label();
    private final Label amount = new Label();
    private final HBox state = new HBox();
    private final Label left = new Label();
    private final HBox content;

    CaseCell(CaseWords words, InstantSource clock) {
        this.words = words;
        this.clock = clock;
        who.getStyleClass().add("name");
        what.getStyleClass().addAll("last-text", "preview");
        left.getStyleClass().add("time");
        amount.setTextOverrun(OverrunStyle.CLIP);
        var middle = new VBox(3, who, what);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        content = new HBox(CaseColumns.GAP, wide(kind, CaseColumns.kind(words.texts())), middle, wide(amount, CaseColumns.AMOUNT), wide(state, CaseColumns.state(words.texts())),
                wide(left, CaseColumns.LEFT));
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMinWidth(0);
        getStyleClass().add("queue-cell");
        setPrefWidth(0);
    }

    private static Node wide(Region node, double width) {
        node.setMinWidth(width);
        node.setPrefWidth(width);
        node.setMaxWidth(width);
        if (node instanceof HBox box) {
            box.setAlignment(Pos.CENTER_LEFT);
        }
        return node;
    }

    /** Never over the next column. */
    private static Label elided(Label chip) {
        chip.setMinWidth(0);
        return chip;
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
        var now = clock.instant();
        kind.getChildren().setAll(elided(Chips.of(texts.of(row.kind().label()), Chips.Kind.ACCENT)));
        who.setText(row.customerName() + " · " + words.product(row));
        what.setText(words.code(row) + texts.timeOrDay(row.openedAt(), now));
        amount.setText(row.amount().isPositive() ? texts.money(row.amount()) : "—");
        state.getChildren().setAll(elided(Chips.of(words.state(row), CaseWords.colour(row))));
        left.setText(words.left(row, now));
        left.pseudoClassStateChanged(URGENT, CaseWords.isUrgent(row, now));
        setAccessibleText(texts.of(row.kind().label()) + ", " + row.customerName() + ", " + amount.getText() + ", " + words.state(row) + ", "
                + texts.get("case.column.left") + " " + left.getText());
        setGraphic(content);
    }
}
