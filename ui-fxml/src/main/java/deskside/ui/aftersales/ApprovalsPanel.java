package deskside.ui.aftersales;

import deskside.ui.desk.Panel;
import deskside.ui.desk.PanelServices;
import deskside.ui.desk.Unsaved;
import deskside.ui.fx.Fxml;
import java.util.Set;
import javafx.scene.layout.Region;

/** The approvals screen, for supervisors. */
public final class ApprovalsPanel implements Panel {

    private final ApprovalsController controller;
    private final Region view;

    /** @param approvals stays open when the panel is closed */
    public ApprovalsPanel(PanelServices services, ApprovalsViewModel approvals) {
        controller = new ApprovalsController(approvals, services.texts(), services.useCases().clock());
        view = Fxml.load("approvals.fxml", controller, services.texts());
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public Set<Unsaved> unsaved() {
        return controller.isInWork() ? Set.of(Unsaved.APPROVAL) : Set.of();
    }

    @Override
    public void close() {
        // what is shown follows its view model, which the rail has, too
    }
}
