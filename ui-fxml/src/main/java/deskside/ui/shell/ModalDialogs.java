package deskside.ui.shell;

import atlantafx.base.controls.ModalPane;
import deskside.ui.desk.Dialogs;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** {@link Dialogs} inside the window, so that they also work where no second window can be opened. */
final class ModalDialogs implements Dialogs {

    private final ModalPane pane = new ModalPane();
    private @Nullable Node focusBefore;

    ModalDialogs() {
        // Appears at once: a question is not a place for an animation.
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        pane.displayProperty().addListener((_, _, shown) -> {
            if (!shown && focusBefore != null) {
                focusBefore.requestFocus();
                focusBefore = null;
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
        focusBefore = pane.getScene().getFocusOwner();
        content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        pane.show(content);
        content.applyCss();
        content.layout();
        var first = content.lookupAll("*").stream().filter(node -> node instanceof TextInputControl && node.isFocusTraversable()).findFirst()
                .or(() -> content.lookupAll("*").stream().filter(Node::isFocusTraversable).findFirst());
        first.ifPresent(Node::requestFocus);
    }

    @Override
    public void close() {
        pane.hide(true);
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
