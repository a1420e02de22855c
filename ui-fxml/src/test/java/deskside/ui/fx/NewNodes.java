package deskside.ui.fx;

import deskside.domain.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Counts what is put into a window: each such node gets its styles and its skin anew. Opened, asked and closed on the FX thread. */
public final class NewNodes implements Subscription {

    private final List<Runnable> removals = new ArrayList<>();
    private final Map<String, Integer> places = new TreeMap<>();
    private int count;

    public NewNodes(Parent root) {
        watch(root);
    }

    private void watch(Node node) {
        if (node instanceof Parent parent) {
            ListChangeListener<Node> children = change -> {
                while (change.next()) {
                    change.getAddedSubList().forEach(added -> {
                        count(added, place(parent));
                        watch(added);
                    });
                }
            };
            parent.getChildrenUnmodifiable().addListener(children);
            removals.add(() -> parent.getChildrenUnmodifiable().removeListener(children));
            parent.getChildrenUnmodifiable().forEach(this::watch);
        }
    }

    private void count(Node node, String place) {
        count++;
        places.merge(place, 1, Integer::sum);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> count(child, place));
        }
    }

    /** Of the two innermost that have a style of their own. */
    private static String place(Parent parent) {
        var names = new ArrayList<String>();
        for (Parent at = parent; at != null && names.size() < 2; at = at.getParent()) {
            if (!at.getStyleClass().isEmpty()) {
                names.addFirst(String.join(".", at.getStyleClass()));
            }
        }
        return String.join(" > ", names);
    }

    /** Since the last call. */
    public int take() {
        var taken = count;
        count = 0;
        return taken;
    }

    /** Where most were put, all in all. */
    public String places() {
        return places.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(25)
                .map(entry -> "  " + entry.getValue() + " " + entry.getKey()).collect(Collectors.joining(System.lineSeparator()));
    }

    @Override
    public void close() {
        removals.forEach(Runnable::run);
    }
}
