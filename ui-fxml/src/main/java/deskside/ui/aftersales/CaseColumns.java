package deskside.ui.aftersales;

import deskside.ui.fx.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The columns of the list of cases, and their heads. Widths are pixels; what is left is the customer's. */
final class CaseColumns {

    static final double KIND = 66;
    static final double AMOUNT = 82;
    static final double STATE = 84;
    static final double LEFT = 58;
    static final double GAP = 8;

    private CaseColumns() {
    }

    static HBox heads(Texts texts) {
        var heads = new HBox(GAP, head(texts.get("case.column.kind"), KIND), head(texts.get("case.column.customer"), 0), head(texts.get("case.column.amount"), AMOUNT),
                head(texts.get("case.column.state"), STATE), head(texts.get("case.column.left"), LEFT));
        heads.getStyleClass().add("case-heads");
        return heads;
    }

    /** @param width 0: all that is left */
    private static Label head(String text, double width) {
        var label = new Label(text);
        if (width == 0) {
            label.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(label, Priority.ALWAYS);
        } else {
            label.setPrefWidth(width);
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        return label;
    }
}
