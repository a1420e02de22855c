package deskside.ui.phone;

import deskside.ui.desk.Dialogs;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Fxml;

/** The form for a call, over the window. */
public final class CallPanel {

    private CallPanel() {
    }

    public static void show(PanelServices services, Dialogs dialogs) {
        var call = new CallViewModel(services);
        dialogs.show(Fxml.load("call.fxml", new CallController(call, dialogs, services.texts()), services.texts()));
    }
}
