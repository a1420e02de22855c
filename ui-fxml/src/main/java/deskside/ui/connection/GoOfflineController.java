package deskside.ui.connection;

import deskside.ui.desk.Dialogs;
import javafx.fxml.FXML;
import javafx.scene.control.TextField;

/** Asks why the desk is taken offline («the back end is bad, the network is fine»). */
public final class GoOfflineController {

    private final ConnectionViewModel connection;
    private final Dialogs dialogs;
    @FXML private TextField reason;

    public GoOfflineController(ConnectionViewModel connection, Dialogs dialogs) {
        this.connection = connection;
        this.dialogs = dialogs;
    }

    @FXML
    private void goOffline() {
        connection.goOffline(reason.getText());
        dialogs.close();
    }

    @FXML
    private void cancel() {
        dialogs.close();
    }
}
