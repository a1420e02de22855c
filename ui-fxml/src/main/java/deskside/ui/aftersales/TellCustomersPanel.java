package deskside.ui.aftersales;

import deskside.ui.desk.Panel;
import deskside.ui.desk.PanelServices;
import deskside.ui.desk.Unsaved;
import deskside.ui.fx.Fxml;
import java.util.Set;
import javafx.scene.layout.Region;

/** The screen of customers who should be told something. */
public final class TellCustomersPanel implements Panel {

    private final TellCustomersViewModel model;
    private final Region view;

    /** @param model stays open when the panel is closed */
    public TellCustomersPanel(PanelServices services, TellCustomersViewModel model) {
        this.model = model;
        model.begin();
        view = Fxml.load("tell-customers.fxml", new TellCustomersController(model, services.texts(), services.useCases().clock()), services.texts());
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public Set<Unsaved> unsaved() {
        return model.isInWork() ? Set.of(Unsaved.NOTICE) : Set.of();
    }

    @Override
    public void close() {
        // what is shown follows its view model, which the rail has, too
    }
}
