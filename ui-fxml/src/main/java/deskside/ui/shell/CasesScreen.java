package deskside.ui.shell;

import deskside.ui.aftersales.CasesPanel;
import deskside.ui.aftersales.CasesViewModel;
import deskside.ui.desk.Panel;
import deskside.ui.desk.PanelServices;
import deskside.ui.secondperson.ReplyRequestsPanel;
import deskside.ui.secondperson.ReplyRequestsViewModel;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/** After-sales cases, and above them the replies that wait for a second person: a customer is waiting in the chat for each of these. */
final class CasesScreen extends BorderPane implements Panel {

    /** The view models stay open when the screen is closed: the rail counts with them. */
    CasesScreen(PanelServices services, CasesViewModel cases, ReplyRequestsViewModel requests) {
        setCenter(new CasesPanel(services, cases).view());
        setTop(new ReplyRequestsPanel(services, requests).view());
    }

    @Override
    public Region view() {
        return this;
    }

    @Override
    public void close() {
        // nothing of its own to end
    }
}
