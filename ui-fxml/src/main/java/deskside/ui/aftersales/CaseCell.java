package deskside.ui.aftersales;

import deskside.ui.fx.Chips;
import deskside.ui.fx.WrappingCell;
import deskside.usecases.aftersales.CaseRow;
import java.time.InstantSource;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A row of the list: kind, customer with product and code, amount, state, and how long is left. Columns are those of {@link CaseColumns}; what does not fit
 * beside each other below the customer stands below each other.
 */
final class CaseCell extends WrappingCell<CaseRow> {

    private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");

    private final CaseWords words;
    private final InstantSource clock;
    private final HBox kind = new HBox();
    private final Label who = new Label();
    private final Label code = new Label();
    private final Label at = new Label();
    private final FlowPane second = new FlowPane(6, 3, code, at);
    private final Label amount = new Label();
    private final HBox state = new HBox();
    private final Label left = new Label();
    private final HBox content;

    CaseCell(CaseWords words, InstantSource clock) {
        this.words = words;
        this.clock = clock;
        who.getStyleClass().addAll("name", "preview");
        code.getStyleClass().add("last-text");
        at.getStyleClass().add("last-text");
        second.setRowValignment(VPos.CENTER);
        left.getStyleClass().add("time");
        amount.setTextOverrun(OverrunStyle.CLIP);
        var texts = words.texts();
        var middle = new VBox(3, who, second);
        content = new HBox(CaseColumns.GAP, middle, wide(amount, CaseColumns.AMOUNT), wide(state, CaseColumns.state(texts)), wide(left, CaseColumns.LEFT));
        if (CaseColumns.hasKind(texts)) {
            content.getChildren().addFirst(wide(kind, CaseColumns.KIND));
        } else {
            second.getChildren().addFirst(kind);
        }
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMinWidth(0);
        getStyleClass().add("queue-cell");
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
        kind.getChildren().setAll(Chips.of(texts.of(row.kind().label()), Chips.Kind.ACCENT));
        who.setText(row.customerName() + " · " + words.product(row));
        code.setText(words.code(row));
        code.setManaged(!code.getText().isEmpty());
        code.setVisible(!code.getText().isEmpty());
        at.setText(texts.timeOrDay(row.openedAt(), now));
        amount.setText(row.amount().isPositive() ? texts.money(row.amount()) : "—");
        state.getChildren().setAll(Chips.of(words.state(row), CaseWords.colour(row)));
        left.setText(words.left(row, now));
        left.pseudoClassStateChanged(URGENT, CaseWords.isUrgent(row, now));
        setAccessibleText(texts.of(row.kind().label()) + ", " + row.customerName() + ", " + amount.getText() + ", " + words.state(row) + ", "
                + texts.get("case.column.left") + " " + left.getText());
        setGraphic(content);
    }
}
