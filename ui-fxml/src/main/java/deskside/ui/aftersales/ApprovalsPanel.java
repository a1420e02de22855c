package deskside.ui.aftersales;

import deskside.ui.desk.Panel;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Fxml;
import javafx.scene.layout.Region;

/** The approvals screen, for supervisors. */
public final class ApprovalsPanel implements Panel {

    private final Region view;

    /** @param approvals whoever made it closes it */
    public ApprovalsPanel(PanelServices services, ApprovalsViewModel approvals) {
        view = Fxml.load("approvals.fxml", new ApprovalsController(approvals, services.texts(), services.useCases().clock()), services.texts());
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public void close() {
        // what has to be closed is the model's
    }
}
