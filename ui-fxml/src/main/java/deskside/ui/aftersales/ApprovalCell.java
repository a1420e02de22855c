package deskside.ui.aftersales;

import deskside.ui.fx.Chips;
import deskside.usecases.aftersales.ApprovalContext;
import deskside.usecases.aftersales.CaseRow;
import java.time.InstantSource;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A request: who asks for what for whom, how much, and how long the customer has still to wait. */
final class ApprovalCell extends ListCell<ApprovalContext> {

    private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");

    private final CaseWords words;
    private final InstantSource clock;
    private final HBox top = new HBox(8);
    private final Label amount = new Label();
    private final Label what = new Label();
    private final Label left = new Label();
    private final VBox content;

    ApprovalCell(CaseWords words, InstantSource clock) {
        this.words = words;
        this.clock = clock;
        amount.getStyleClass().add("name");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        what.getStyleClass().add("last-text");
        left.getStyleClass().add("time");
        left.setMinWidth(Region.USE_PREF_SIZE);
        top.setAlignment(Pos.CENTER_LEFT);
        var bottom = new HBox(8, what, gap(), left);
        bottom.setAlignment(Pos.CENTER_LEFT);
        content = new VBox(4, top, bottom);
        content.setMinWidth(0);
        getStyleClass().add("queue-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ApprovalContext one, boolean empty) {
        super.updateItem(one, empty);
        if (empty || one == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var row = one.row();
        var texts = words.texts();
        var now = clock.instant();
        var name = new Label(row.customerName());
        name.getStyleClass().add("name");
        amount.setText(texts.money(row.amount()));
        top.getChildren().setAll(Chips.of(texts.of(row.kind().label()), Chips.Kind.ACCENT), name);
        if (row.status() == CaseRow.Status.DECISION_WAITS) {
            top.getChildren().add(Chips.of(texts.of("case.state", row.status()), Chips.Kind.WARN));
        }
        top.getChildren().addAll(gap(), amount);
        what.setText(row.openedBy() + " · " + words.product(row));
        left.setText(words.left(row, now));
        left.pseudoClassStateChanged(URGENT, CaseWords.isUrgent(row, now));
        setAccessibleText(texts.of(row.kind().label()) + ", " + row.customerName() + ", " + amount.getText() + ", " + texts.get("case.column.left") + " " + left.getText());
        setGraphic(content);
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
