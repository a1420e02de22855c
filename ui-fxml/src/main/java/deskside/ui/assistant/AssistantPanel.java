package deskside.ui.assistant;

import deskside.ui.desk.Panel;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Fxml;
import javafx.scene.layout.Region;

/** The panel beside the conversation. FX thread only. */
public final class AssistantPanel implements Panel {

    private final AssistantViewModel viewModel;
    private final AssistantController controller;
    private final Region view;

    public AssistantPanel(PanelServices services) {
        viewModel = new AssistantViewModel(services);
        controller = new AssistantController(viewModel, services.texts());
        view = Fxml.load("assistant.fxml", controller, services.texts());
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public void close() {
        controller.close();
        viewModel.close();
    }
}
