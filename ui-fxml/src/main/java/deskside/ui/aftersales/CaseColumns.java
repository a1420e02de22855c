package deskside.ui.aftersales;

import deskside.domain.Language;
import deskside.ui.fx.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The columns of the list of cases, and their heads. Widths are pixels; what is left is the customer's. */
final class CaseColumns {

    static final double KIND = 62;
    static final double AMOUNT = 78;
    static final double LEFT = 54;
    static final double GAP = 8;

    private CaseColumns() {
    }

    /** English words are long: there the kind stands in the second line of the customer's column, and has none of its own. */
    static boolean hasKind(Texts texts) {
        return texts.language() != Language.EN;
    }

    static double state(Texts texts) {
        return texts.language() == Language.EN ? 132 : 84;
    }

    static HBox heads(Texts texts) {
        var heads = new HBox(GAP);
        if (hasKind(texts)) {
            heads.getChildren().add(head(texts.get("case.column.kind"), KIND));
        }
        heads.getChildren().addAll(head(texts.get("case.column.customer"), 0), head(texts.get("case.column.amount"), AMOUNT),
                head(texts.get("case.column.state"), state(texts)), head(texts.get("case.column.left"), LEFT));
        heads.getStyleClass().add("case-heads");
        return heads;
    }

    /** @param width 0: all that is left */
    private static Label head(String text, double width) {
        var label = new Label(text);
        if (width == 0) {
            label.setMinWidth(0);
            label.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(label, Priority.ALWAYS);
        } else {
            label.setPrefWidth(width);
            label.setMaxWidth(width);
            label.setMinWidth(width);
        }
        return label;
    }
}
