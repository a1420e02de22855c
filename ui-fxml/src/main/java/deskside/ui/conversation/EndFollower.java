package deskside.ui.conversation;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Keeps the newest message in sight, unless the reader has scrolled up: then nothing moves, and it is told that there is something new
 * below. FX thread only.
 */
final class EndFollower<T> {

    /** Cells get their final height with the first layout after they are shown; the end is sought again after that. */
    private static final int LAYOUTS = 2;

    private final ListView<T> list;
    private final Runnable afterLayout = this::settle;
    private final ReadOnlyBooleanWrapper newBelow = new ReadOnlyBooleanWrapper();
    private boolean following = true;
    private int unsettled;

    EndFollower(ListView<T> list) {
        this.list = list;
        list.getItems().addListener((ListChangeListener<T>) this::changed);
        list.heightProperty().addListener(_ -> keep());
        list.widthProperty().addListener(_ -> keep());
        list.sceneProperty().addListener((_, before, now) -> {
            if (before != null) {
                before.removePostLayoutPulseListener(afterLayout);
            }
            if (now != null) {
                now.addPostLayoutPulseListener(afterLayout);
            }
        });
        // Whatever the reader does with wheel, bar or keys: afterwards the end is either in sight or not.
        list.addEventHandler(ScrollEvent.SCROLL, this::look);
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, this::look);
        list.addEventHandler(KeyEvent.KEY_RELEASED, this::look);
    }

    /** Something was added below what the reader sees. */
    ReadOnlyBooleanProperty newBelowProperty() {
        return newBelow.getReadOnlyProperty();
    }

    private void changed(ListChangeListener.Change<? extends T> change) {
        var atStart = change.getList().isEmpty();
        var added = false;
        while (change.next()) {
            // Only what is added at the end counts: a changed state of an older bubble must not pull the reader away.
            added |= change.wasAdded() && change.getTo() == change.getList().size();
        }
        if (atStart) {
            following = true;
            newBelow.set(false);
        } else if (following) {
            toEnd();
        } else if (added) {
            newBelow.set(true);
        }
    }

    private void keep() {
        if (following) {
            toEnd();
        }
    }

    /** Goes to the newest message and follows again. */
    void toEnd() {
        following = true;
        newBelow.set(false);
        unsettled = LAYOUTS;
        scroll();
    }

    private void settle() {
        if (unsettled > 0 && following) {
            unsettled--;
            scroll();
        }
    }

    private void scroll() {
        if (!list.getItems().isEmpty()) {
            list.scrollTo(list.getItems().size() - 1);
        }
    }

    private void look(InputEvent event) {
        following = isEndVisible();
        if (following) {
            newBelow.set(false);
        }
    }

    private boolean isEndVisible() {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return true;
        }
        IndexedCell<?> last = flow.getLastVisibleCell();
        return last == null || last.getIndex() >= list.getItems().size() - 1;
    }
}
