package deskside.ui.aftersales;

import deskside.ui.desk.Panel;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Fxml;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/** The after-sales screen. */
public final class CasesPanel implements Panel {

    private final CasesViewModel cases;
    private final Region view;

    /** @param openConversation shows a conversation in the workbench */
    public CasesPanel(PanelServices services, Consumer<String> openConversation) {
        cases = new CasesViewModel(services, openConversation);
        view = Fxml.load("aftersales.fxml", new CasesController(cases, services.texts(), services.useCases().clock()), services.texts());
    }

    /** What the rail counts. */
    public CasesViewModel model() {
        return cases;
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public void close() {
        cases.close();
    }
}
