package deskside.ui.aftersales;

import deskside.domain.Language;
import deskside.ui.fx.Texts;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

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
        return texts.language() == Language.EN ? 140 : 84;
    }

    /** @param list what stands below: its scroll bar takes room from the columns, and so from their heads */
    static HBox heads(Texts texts, ListView<?> list) {
        var heads = new HBox(GAP);
        if (hasKind(texts)) {
            heads.getChildren().add(head(texts.get("case.column.kind"), KIND));
        }
        heads.getChildren().addAll(head(texts.get("case.column.customer"), 0), head(texts.get("case.column.amount"), AMOUNT),
                head(texts.get("case.column.state"), state(texts)), head(texts.get("case.column.left"), LEFT));
        heads.getStyleClass().add("case-heads");
        var gutter = new Region();
        gutter.setManaged(false);
        heads.getChildren().add(gutter);
        list.skinProperty().addListener(_ -> list.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL).forEach(bar -> {
                    gutter.managedProperty().bind(bar.visibleProperty());
                    gutter.minWidthProperty().bind(bar.widthProperty().subtract(GAP));
                }));
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
