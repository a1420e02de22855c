package deskside.ui.secondperson;

import deskside.ui.desk.Panel;
import deskside.ui.desk.PanelServices;
import deskside.ui.desk.Unsaved;
import deskside.ui.fx.Fxml;
import java.util.Set;
import javafx.scene.layout.Region;

/** The replies that wait for a second person; takes no room while there are none. */
public final class ReplyRequestsPanel implements Panel {

    private final ReplyRequestsController controller;
    private final Region view;

    /** @param requests stays open when the panel is closed */
    public ReplyRequestsPanel(PanelServices services, ReplyRequestsViewModel requests) {
        controller = new ReplyRequestsController(requests, services.texts(), services.useCases().clock());
        view = Fxml.load("reply-requests.fxml", controller, services.texts());
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
