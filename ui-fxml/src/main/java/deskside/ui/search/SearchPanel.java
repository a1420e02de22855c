package deskside.ui.search;

import deskside.ui.desk.Panel;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Fxml;
import javafx.scene.layout.Region;

/** The overlay that lies over the whole window, invisible until it is asked for. FX thread only. */
public final class SearchPanel implements Panel {

    private final SearchViewModel viewModel;
    private final Region view;

    public SearchPanel(PanelServices services) {
        viewModel = new SearchViewModel(services);
        view = Fxml.load("search.fxml", new SearchController(viewModel, services.texts()), services.texts());
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public void close() {
        viewModel.dispose();
    }
}
