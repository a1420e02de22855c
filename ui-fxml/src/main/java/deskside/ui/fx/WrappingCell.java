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

    /** Whether what it shows now is as high as its width makes it; otherwise it is as high as JavaFX makes a cell. */
    protected boolean wraps() {
        return getGraphic() instanceof Region;
    }

    /** How high what it shows is where it has {@code room}; asked for once for a room, until something in the cell asks for a layout. */
    protected double contentHeight(double room) {
        return getGraphic().prefHeight(room);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (!wraps() || getListView() == null) {
            return super.computePrefHeight(width);
        }
        var room = (width > 0 ? width : getListView().getWidth()) - snappedLeftInset() - snappedRightInset();
        if (room != measuredFor) {
            measured = contentHeight(room) + snappedTopInset() + snappedBottomInset();
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
