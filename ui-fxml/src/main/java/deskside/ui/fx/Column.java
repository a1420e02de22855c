package deskside.ui.fx;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * A box whose height is measured once for a width. Boxes in boxes, as panels are made of, ask their children for the least and the wanted height on each level and
 * in each layout again, and JavaFX keeps an answer only where no width was given (OpenJFX 26): wrapped text was broken into lines a dozen times. FX thread only.
 */
public class Column extends VBox {

    /** What the heights were measured for; not a number: for nothing yet. */
    private double wantedFor = Double.NaN;
    private double wanted;
    private double leastFor = Double.NaN;
    private double least;

    public Column() {
    }

    public Column(double spacing, Node... children) {
        super(spacing, children);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width != wantedFor) {
            wanted = super.computePrefHeight(width);
            wantedFor = width;
        }
        return wanted;
    }

    @Override
    protected double computeMinHeight(double width) {
        if (width != leastFor) {
            least = super.computeMinHeight(width);
            leastFor = width;
        }
        return least;
    }

    /** Whatever changes in the box asks for a layout. */
    @Override
    public void requestLayout() {
        wantedFor = Double.NaN;
        leastFor = Double.NaN;
        super.requestLayout();
    }
}
