package deskside.ui.fx;

import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

/** A cell that is as wide as its list and as high as its wrapped content: a list cell by itself asks for the height of one line (measured, OpenJFX 26). */
public abstract class WrappingCell<T> extends ListCell<T> {

    /** The height is asked for several times in each layout: it is kept for the room that it was measured for; -1: for none. */
    private double measuredFor = -1;
    private double measured;

    /** Not as wide as its longest text, which would bring a scroll bar. */
    protected WrappingCell() {
        setPrefWidth(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (!(getGraphic() instanceof Region content) || getListView() == null) {
            return super.computePrefHeight(width);
        }
        var room = (width > 0 ? width : getListView().getWidth()) - snappedLeftInset() - snappedRightInset();
        if (room != measuredFor) {
            measured = content.prefHeight(room) + snappedTopInset() + snappedBottomInset();
            measuredFor = room;
        }
        return measured;
    }

    /** Whatever changes in the content asks for a layout. */
    @Override
    public void requestLayout() {
        measuredFor = -1;
        super.requestLayout();
    }
}
