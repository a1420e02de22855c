package deskside.ui.phone;

import deskside.ui.desk.Dialogs;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Fxml;
import javafx.scene.layout.Region;

/** The form for a call, over the window. FX thread only. */
public final class CallPanel {

    private final CallViewModel call;
    private final Region form;

    private CallPanel(CallViewModel call, Region form) {
        this.call = call;
        this.form = form;
    }

    public static CallPanel show(PanelServices services, Dialogs dialogs) {
        var call = new CallViewModel(services);
        Region form = Fxml.load("call.fxml", new CallController(call, dialogs, services.texts()), services.texts());
        dialogs.show(form);
        return new CallPanel(call, form);
    }

    /** Whether it is still there with notes that have not been recorded. */
    public boolean isInWork() {
        return form.getScene() != null && !call.notesProperty().get().isBlank();
    }
}
