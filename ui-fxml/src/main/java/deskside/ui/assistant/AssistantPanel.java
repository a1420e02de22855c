package deskside.ui.assistant;

import deskside.ui.aftersales.NextActionPane;
import deskside.ui.aftersales.NextActionViewModel;
import deskside.ui.aftersales.NoticesPane;
import deskside.ui.aftersales.NoticesViewModel;
import deskside.ui.desk.Panel;
import deskside.ui.desk.PanelServices;
import deskside.ui.desk.Unsaved;
import deskside.ui.engine.EngineBar;
import deskside.ui.engine.EngineViewModel;
import deskside.ui.fx.Fxml;
import deskside.ui.procedure.ProcedurePane;
import deskside.ui.procedure.ProcedureViewModel;
import java.util.Set;
import javafx.scene.layout.Region;

/** The panel beside the conversation. FX thread only. */
public final class AssistantPanel implements Panel {

    private final AssistantViewModel viewModel;
    private final EngineViewModel engine;
    private final EngineBar engineBar;
    private final NextActionViewModel nextAction;
    private final NoticesViewModel notices;
    private final ProcedureViewModel procedure;
    private final ProcedurePane procedurePane;
    private final AssistantController controller;
    private final Region view;

    public AssistantPanel(PanelServices services) {
        viewModel = new AssistantViewModel(services);
        engine = new EngineViewModel(services.useCases().learning(), services.tasks());
        engineBar = new EngineBar(engine, services.texts());
        nextAction = new NextActionViewModel(services);
        notices = new NoticesViewModel(services);
        procedure = new ProcedureViewModel(services);
        var nextActionPane = new NextActionPane(nextAction, services.texts());
        controller = new AssistantController(viewModel, engineBar, services.texts());
        view = Fxml.load("assistant.fxml", controller, services.texts());
        procedurePane = new ProcedurePane(procedure, services.texts(), services.useCases().afterSales().rules().zone());
        controller.below(nextActionPane, procedurePane, new NoticesPane(notices, services.texts(), services.useCases().clock()));
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public Set<Unsaved> unsaved() {
        return procedurePane.isInWork() ? Set.of(Unsaved.PROCEDURE) : Set.of();
    }

    @Override
    public void close() {
        controller.close();
        engineBar.close();
        engine.close();
        nextAction.close();
        notices.close();
        procedure.close();
        viewModel.close();
    }
}
