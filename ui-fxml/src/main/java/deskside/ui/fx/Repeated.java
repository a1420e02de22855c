package deskside.ui.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/**
 * Nodes of one kind in a pane, one for each thing to be shown, filled anew for other things instead of made anew: a node's skin and styles
 * cost many times what its words cost, and panels are filled with each change of the conversation. Those that are not needed stay in the
 * pane, emptied, invisible and without room. Other children of the pane stand before them. FX thread only.
 */
public final class Repeated<N extends Node> {

    private final ObservableList<Node> children;
    private final Supplier<N> make;
    private final Consumer<N> empty;
    private final List<N> made = new ArrayList<>();
    private int shown;

    /** @param empty takes out what was said of somebody who is not shown any more */
    public Repeated(ObservableList<Node> children, Supplier<N> make, Consumer<N> empty) {
        this.children = children;
        this.make = make;
        this.empty = empty;
    }

    public <T> void show(List<T> things, BiConsumer<N, T> fill) {
        for (var i = 0; i < things.size(); i++) {
            if (i == made.size()) {
                made.add(make.get());
                children.add(made.getLast());
            }
            fill.accept(made.get(i), things.get(i));
            setShown(made.get(i), true);
        }
        for (var i = things.size(); i < shown; i++) {
            setShown(made.get(i), false);
            empty.accept(made.get(i));
        }
        shown = things.size();
    }

    /** Those that are shown. */
    public List<N> nodes() {
        return List.copyOf(made.subList(0, shown));
    }

    private static void setShown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
