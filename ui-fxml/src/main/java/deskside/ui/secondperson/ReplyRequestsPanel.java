package deskside.ui.secondperson;

import deskside.ui.desk.Panel;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Fxml;
import javafx.scene.layout.Region;

/** The replies that wait for a second person; takes no room while there are none. */
public final class ReplyRequestsPanel implements Panel {

    private final Region view;

    /** @param requests stays open when the panel is closed */
    public ReplyRequestsPanel(PanelServices services, ReplyRequestsViewModel requests) {
        view = Fxml.load("reply-requests.fxml", new ReplyRequestsController(requests, services.texts(), services.useCases().clock()), services.texts());
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public void close() {
        // what is shown follows its view model, which the rail has, too
    }
}
