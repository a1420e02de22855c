package deskside.ui.conversation;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the newest message in sight, unless the reader has scrolled up: then nothing moves, also when earlier lines are put above, and it
 * is told that there is something new below. FX thread only.
 */
final class EndFollower<T> {

    /** Cells get their final height with the first layout after they are shown; the end is sought again after that. */
    private static final int LAYOUTS = 2;
    /** Lines before an end from which on more is asked for: two windows full, so that it is there before the reader is. */
    private static final int NEAR = 40;

    private final ListView<T> list;
    private final Runnable afterLayout = this::settle;
    private final ReadOnlyBooleanWrapper newBelow = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper firstVisible = new ReadOnlyIntegerWrapper();
    private final Ends ends;
    private @Nullable VirtualFlow<?> flow;
    private boolean following = true;
    private int unsettled;
    /** The line that is to be in sight while the end is not followed, and how far below the list's upper edge; -1: none. */
    private int target = -1;
    private double targetY;

    /** What lies beyond the list's lines. */
    interface Ends {

        /** The reader comes near the first line. */
        void atStart();

        /** Whether the last line is not the newest one. */
        boolean isMoreBelow();

        /** The reader comes near the last line, and there is more below. */
        void atEnd();
    }

    EndFollower(ListView<T> list, Ends ends) {
        this.list = list;
        this.ends = ends;
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

    /** Index of the uppermost line that is seen, as of the last layout. */
    ReadOnlyIntegerProperty firstVisibleProperty() {
        return firstVisible.getReadOnlyProperty();
    }

    private void changed(ListChangeListener.Change<? extends T> change) {
        var emptied = change.getList().isEmpty();
        var added = false;
        var above = 0;
        while (change.next()) {
            if (change.getFrom() == 0 && change.getTo() < change.getList().size()) {
                above += change.getAddedSize() - change.getRemovedSize();
            }
            // Only what is added at the end counts: a changed state of an older bubble must not pull the reader away.
            added |= change.wasAdded() && change.getTo() == change.getList().size();
        }
        if (emptied) {
            following = true;
            target = -1;
            newBelow.set(false);
        } else if (following) {
            toEnd();
        } else if (above != 0) {
            stay(above);
        } else if (added && !ends.isMoreBelow()) {
            newBelow.set(true);
        }
    }

    /** What the reader reads stays where it is although {@code above} lines came above it. */
    private void stay(int above) {
        if (target >= 0) {
            target += above;
        } else {
            flow().map(VirtualFlow::getFirstVisibleCell).ifPresent(cell -> aim(cell.getIndex() + above, cell.getLayoutY()));
        }
    }

    /** Shows a line at the upper third. */
    void show(int index) {
        following = false;
        aim(index, list.getHeight() / 3);
    }

    private void aim(int index, double y) {
        target = index;
        targetY = y;
        unsettled = LAYOUTS;
        scroll();
    }

    /** Looked for once: it is asked for in each frame, and stays as long as the list has its skin. */
    private Optional<VirtualFlow<?>> flow() {
        if (flow == null || flow.getParent() != list) {
            flow = list.lookup(".virtual-flow") instanceof VirtualFlow<?> found ? found : null;
        }
        return Optional.ofNullable(flow);
    }

    private void keep() {
        if (following) {
            toEnd();
        }
    }

    /** Goes to the newest message and follows again. */
    void toEnd() {
        following = true;
        target = -1;
        newBelow.set(false);
        unsettled = LAYOUTS;
        scroll();
    }

    private void settle() {
        firstVisible.set(flow().map(VirtualFlow::getFirstVisibleCell).map(IndexedCell::getIndex).orElse(0));
        if (unsettled > 0) {
            unsettled--;
            // seeking the end lays out all lines in sight again: not where it is already
            if (target >= 0 || !isEndInPlace()) {
                scroll();
            }
            if (unsettled == 0) {
                target = -1;
            }
        }
    }

    /** As of the last layout: the last line ends where the list ends, or all lines have room. */
    private boolean isEndInPlace() {
        var last = flow().map(VirtualFlow::getLastVisibleCell).orElse(null);
        var first = flow().map(VirtualFlow::getFirstVisibleCell).orElse(null);
        if (flow == null || first == null || last == null || last.getIndex() != list.getItems().size() - 1) {
            return false;
        }
        var room = flow.getHeight() - last.getLayoutY() - last.getHeight();
        return Math.abs(room) < 1 || room > 0 && first.getIndex() == 0 && Math.abs(first.getLayoutY()) < 1;
    }

    private void scroll() {
        if (target >= 0) {
            flow().ifPresentOrElse(flow -> {
                flow.scrollToTop(target);
                flow.scrollPixels(-targetY);
            }, () -> list.scrollTo(target));
        } else if (following && !list.getItems().isEmpty()) {
            list.scrollTo(list.getItems().size() - 1);
        }
    }

    private void look(InputEvent event) {
        target = -1;
        following = isEndVisible() && !ends.isMoreBelow();
        if (following) {
            newBelow.set(false);
        }
        flow().map(VirtualFlow::getFirstVisibleCell).filter(cell -> cell.getIndex() <= NEAR).ifPresent(_ -> ends.atStart());
        if (ends.isMoreBelow()) {
            flow().map(VirtualFlow::getLastVisibleCell).filter(cell -> cell.getIndex() >= list.getItems().size() - 1 - NEAR).ifPresent(_ -> ends.atEnd());
        }
    }

    private boolean isEndVisible() {
        return flow().map(VirtualFlow::getLastVisibleCell).map(last -> last.getIndex() >= list.getItems().size() - 1).orElse(true);
    }
}
