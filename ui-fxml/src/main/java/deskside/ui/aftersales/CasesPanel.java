package deskside.ui.aftersales;

import deskside.ui.desk.Panel;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Fxml;
import javafx.scene.layout.Region;

/** The after-sales screen. */
public final class CasesPanel implements Panel {

    private final Region view;

    /** @param cases stays open when the panel is closed */
    public CasesPanel(PanelServices services, CasesViewModel cases) {
        view = Fxml.load("aftersales.fxml", new CasesController(cases, services.texts(), services.useCases().clock()), services.texts());
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
