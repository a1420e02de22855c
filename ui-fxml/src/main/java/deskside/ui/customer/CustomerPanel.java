package deskside.ui.customer;

import deskside.ui.desk.Panel;
import deskside.ui.desk.PanelServices;
import deskside.ui.desk.Unsaved;
import deskside.ui.fx.Fxml;
import java.util.Set;
import javafx.scene.layout.Region;

/** The panel at the right edge, or a tab of the assistant in a narrow window. FX thread only. */
public final class CustomerPanel implements Panel {

    private final CustomerViewModel viewModel;
    private final Region view;

    public CustomerPanel(PanelServices services) {
        viewModel = new CustomerViewModel(services);
        view = Fxml.load("customer.fxml", new CustomerController(viewModel, services.tasks(), services.texts(), services.useCases().clock()), services.texts());
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public Set<Unsaved> unsaved() {
        return viewModel.caseForm().stateProperty().get() instanceof CaseFormModel.State.Open ? Set.of(Unsaved.CASE_FORM) : Set.of();
    }

    @Override
    public void close() {
        viewModel.close();
    }
}
