package deskside.ui.outbox;

import deskside.ui.connection.ConnectionViewModel;
import deskside.ui.desk.Panel;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Fxml;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/** The outbox screen. */
public final class OutboxPanel implements Panel {

    private final OutboxController controller;
    private final Region view;

    /** @param openConversation shows a conversation in the workbench */
    public OutboxPanel(PanelServices services, ConnectionViewModel connection, Consumer<String> openConversation) {
        controller = new OutboxController(new OutboxViewModel(services, openConversation), connection, services.texts(), services.useCases().clock());
        view = Fxml.load("outbox.fxml", controller, services.texts());
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public void close() {
        controller.close();
    }
}
