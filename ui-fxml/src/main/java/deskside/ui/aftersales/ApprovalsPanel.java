package deskside.ui.aftersales;

import deskside.ui.desk.Panel;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Fxml;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/** The approvals screen, for supervisors. */
public final class ApprovalsPanel implements Panel {

    private final ApprovalsViewModel approvals;
    private final Region view;

    /** @param openConversation shows a conversation in the workbench */
    public ApprovalsPanel(PanelServices services, Consumer<String> openConversation) {
        approvals = new ApprovalsViewModel(services, openConversation);
        view = Fxml.load("approvals.fxml", new ApprovalsController(approvals, services.texts(), services.useCases().clock()), services.texts());
    }

    /** What the rail counts. */
    public ApprovalsViewModel model() {
        return approvals;
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public void close() {
        approvals.close();
    }
}
