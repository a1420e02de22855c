package deskside.ui.conversation;

import deskside.ui.fx.Snapshots;
import deskside.ui.fx.Texts;
import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Files and pictures that come from other programs, by paste or drop. FX thread only. */
final class IncomingFiles {

    /** Of the file chooser; what a file is is told by its content. */
    static final List<String> PATTERNS = List.of("*.png", "*.jpg", "*.jpeg", "*.gif", "*.wav");

    private final StagedAttachments staged;
    private final Texts texts;

    IncomingFiles(StagedAttachments staged, Texts texts) {
        this.staged = staged;
        this.texts = texts;
    }

    /**
     * Programs put words beside pictures on the clipboard (a spreadsheet's cells are both): then the words are meant.
     *
     * @return false when there is nothing to attach on the clipboard
     */
    boolean paste(Clipboard clipboard) {
        return take(clipboard);
    }

    private boolean take(Clipboard content) {
        if (content.hasFiles()) {
            staged.attach(content.getFiles().stream().map(File::toPath).toList());
            return true;
        }
        if (content.hasImage() && !content.hasString()) {
            attach(content.getImage());
            return true;
        }
        return false;
    }

    private void attach(Image picture) {
        staged.attach(texts.get("attach.pasted") + ".png", () -> Snapshots.png(picture));
    }

    void acceptDrops(Node place) {
        place.addEventHandler(DragEvent.DRAG_OVER, event -> {
            var board = event.getDragboard();
            if (board.hasFiles() || board.hasImage() && !board.hasString()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        place.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            event.setDropCompleted(take(event.getDragboard()));
            event.consume();
        });
    }
}
