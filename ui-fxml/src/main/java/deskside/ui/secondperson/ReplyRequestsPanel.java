package deskside.ui.secondperson;

import deskside.ui.desk.Panel;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Fxml;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/** The replies that wait for a second person; takes no room while there are none. */
public final class ReplyRequestsPanel implements Panel {

    private final ReplyRequestsViewModel requests;
    private final Region view;

    /** @param openConversation shows a conversation in the workbench */
    public ReplyRequestsPanel(PanelServices services, Consumer<String> openConversation) {
        requests = new ReplyRequestsViewModel(services, openConversation);
        view = Fxml.load("reply-requests.fxml", new ReplyRequestsController(requests, services.texts(), services.useCases().clock()), services.texts());
    }

    /** What the rail counts. */
    public ReplyRequestsViewModel model() {
        return requests;
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public void close() {
        requests.close();
    }
}
