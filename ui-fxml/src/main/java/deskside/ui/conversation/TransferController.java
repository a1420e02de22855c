package deskside.ui.conversation;

import deskside.ui.desk.Dialogs;
import javafx.fxml.FXML;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Asks for a note to the next agent before a conversation goes back to the queue. */
public final class TransferController {

    private final ConversationViewModel conversation;
    private final ComposerViewModel composer;
    private final Dialogs dialogs;
    private final String begun;
    @FXML private TextArea note;

    /** @param begun the note to begin with, may be blank */
    TransferController(ConversationViewModel conversation, ComposerViewModel composer, Dialogs dialogs, String begun) {
        this.conversation = conversation;
        this.composer = composer;
        this.dialogs = dialogs;
        this.begun = begun;
    }

    @FXML
    private void initialize() {
        note.setText(begun);
    }

    /** Ctrl+Enter transfers, as it sends elsewhere; Tab goes on instead of into the note. */
    @FXML
    private void noteKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            event.consume();
            transfer();
        } else if (event.getCode() == KeyCode.TAB) {
            event.consume();
            note.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }

    @FXML
    private void transfer() {
        composer.flush();
        conversation.transfer(note.getText());
        dialogs.close();
    }

    @FXML
    private void cancel() {
        dialogs.close();
    }
}
