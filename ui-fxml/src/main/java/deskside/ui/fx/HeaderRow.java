package deskside.ui.fx;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** A panel's head of two parts: one at each end of a line, or the second below the first where a line is too short. FX thread only. */
public final class HeaderRow extends Pane {

    private static final double GAP = 8;

    public HeaderRow() {
        getStyleClass().add("header-row");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double inner(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    private static double wide(Node node) {
        return node.isManaged() ? node.prefWidth(-1) : 0;
    }

    private boolean isOneLine(double width) {
        return wide(start()) + GAP + wide(end()) <= inner(width);
    }

    private Node start() {
        return getChildren().getFirst();
    }

    private Node end() {
        return getChildren().getLast();
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + Math.max(wide(start()), wide(end())) + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + wide(start()) + GAP + wide(end()) + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        var first = start().prefHeight(-1);
        var second = end().prefHeight(-1);
        var line = width < 0 || isOneLine(width) ? Math.max(first, second) : first + GAP / 2 + second;
        return Math.max(getMinHeight(), snappedTopInset() + line + snappedBottomInset());
    }

    @Override
    protected void layoutChildren() {
        var top = snappedTopInset();
        var room = getHeight() - top - snappedBottomInset();
        place(start(), snappedLeftInset(), top, isOneLine(getWidth()) ? room : start().prefHeight(-1));
        if (isOneLine(getWidth())) {
            place(end(), getWidth() - snappedRightInset() - wide(end()), top, room);
        } else {
            var below = top + start().prefHeight(-1) + GAP / 2;
            place(end(), snappedLeftInset(), below, end().prefHeight(-1));
        }
    }

    private void place(Node node, double x, double y, double height) {
        var tall = node.prefHeight(-1);
        node.resizeRelocate(snapPositionX(x), snapPositionY(y + (height - tall) / 2), snapSizeX(wide(node)), snapSizeY(tall));
    }
}
