package deskside.ui.fx;

import deskside.domain.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;

/** Hears every change of what a window shows and notes those that do not come from the FX thread. Opened and closed on the FX thread. */
public final class ThreadWatch implements Subscription {

    private final Queue<String> strangers = new ConcurrentLinkedQueue<>();
    private final List<Runnable> removals = new ArrayList<>();

    public ThreadWatch(Parent root) {
        watch(root);
    }

    private void watch(Node node) {
        on(node.visibleProperty(), node);
        on(node.managedProperty(), node);
        on(node.disableProperty(), node);
        on(node.getStyleClass(), node);
        on(node.getPseudoClassStates(), node);
        if (node instanceof Labeled labeled) {
            on(labeled.textProperty(), node);
            on(labeled.graphicProperty(), node);
        }
        if (node instanceof TextInputControl input) {
            on(input.textProperty(), node);
            on(input.caretPositionProperty(), node);
        }
        if (node instanceof ListView<?> list) {
            on(list.getItems(), node);
        }
        if (node instanceof Parent parent) {
            ListChangeListener<Node> children = change -> {
                check(node);
                while (change.next()) {
                    if (Platform.isFxApplicationThread()) {
                        change.getAddedSubList().forEach(this::watch);
                    }
                }
            };
            parent.getChildrenUnmodifiable().addListener(children);
            removals.add(() -> parent.getChildrenUnmodifiable().removeListener(children));
            parent.getChildrenUnmodifiable().forEach(this::watch);
        }
    }

    private void on(Observable observable, Node node) {
        InvalidationListener listener = _ -> {
            check(node);
            if (observable instanceof ObservableValue<?> value) {
                // Read, so that the next change is told too.
                value.getValue();
            }
        };
        observable.addListener(listener);
        removals.add(() -> observable.removeListener(listener));
    }

    private void check(Node node) {
        if (!Platform.isFxApplicationThread()) {
            strangers.add(Thread.currentThread().getName() + " changed " + node.getClass().getSimpleName() + node.getStyleClass());
        }
    }

    /** What was changed by other threads. */
    public List<String> strangers() {
        return List.copyOf(strangers);
    }


    @Override
    public void close() {
        removals.forEach(Runnable::run);
    }
}
