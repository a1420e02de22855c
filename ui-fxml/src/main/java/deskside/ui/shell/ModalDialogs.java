package deskside.ui.shell;

import atlantafx.base.controls.ModalPane;
import deskside.ui.desk.Dialogs;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** {@link Dialogs} inside the window, so that they also work where no second window can be opened. */
final class ModalDialogs implements Dialogs {

    private final ModalPane pane = new ModalPane();
    private final ChangeListener<Node> onFocus = (_, _, now) -> keepFocus(now);
    private @Nullable Node focusBefore;
    private @Nullable Scene scene;
    private @Nullable Region shown;
    /** What comes back when the question that lies over it is closed. */
    private @Nullable Region beneath;

    ModalDialogs() {
        // Appears at once: a question is not a place for an animation.
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        // It is no place by itself: Tab goes to what is in it.
        pane.setFocusTraversable(false);
        pane.displayProperty().addListener((_, _, shown) -> {
            if (!shown) {
                release();
            }
        });
    }

    Node view() {
        return pane;
    }

    boolean isOpen() {
        return pane.isDisplay();
    }

    @Override
    public void show(Region content) {
        if (scene == null) {
            scene = pane.getScene();
            focusBefore = scene.getFocusOwner();
            scene.focusOwnerProperty().addListener(onFocus);
        }
        shown = content;
        content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        pane.show(content);
        content.applyCss();
        content.layout();
        focusFirst();
    }

    /** Asks over what is shown now; closing the question brings that back as it was. */
    void ask(Region question) {
        var before = isOpen() ? shown : null;
        show(question);
        beneath = before;
        // A click beside the question would take away both.
        pane.setPersistent(before != null);
    }

    private void focusFirst() {
        if (shown != null) {
            var all = shown.lookupAll("*").stream().filter(Node::isFocusTraversable).toList();
            all.stream().filter(TextInputControl.class::isInstance).findFirst().or(() -> all.stream().findFirst()).ifPresent(Node::requestFocus);
        }
    }

    /** While something is asked, Tab stays in the question instead of wandering over what lies below it. */
    private void keepFocus(@Nullable Node now) {
        for (var node = now; node != null; node = node.getParent()) {
            if (node == shown) {
                return;
            }
        }
        focusFirst();
    }

    private void release() {
        shown = null;
        if (scene != null) {
            scene.focusOwnerProperty().removeListener(onFocus);
            scene = null;
        }
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }

    @Override
    public void close() {
        var back = beneath;
        if (back == null) {
            pane.hide(true);
        } else {
            beneath = null;
            pane.setPersistent(false);
            show(back);
        }
    }

    @Override
    public List<Path> chooseFiles(String title, String kind, List<String> patterns) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
        var chosen = chooser.showOpenMultipleDialog(pane.getScene().getWindow());
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }
}
