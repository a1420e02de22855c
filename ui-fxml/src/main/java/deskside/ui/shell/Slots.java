package deskside.ui.shell;

import deskside.ui.desk.Panel;
import deskside.ui.desk.PanelServices;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Opens the panels that stand beside the conversation. */
final class Slots {

    private Slots() {
    }

    static Panel assistant(PanelServices services) {
        return empty();
    }

    static Panel customer(PanelServices services) {
        return empty();
    }

    /** Lies over the whole window, invisible and not managed until it is asked for. */
    static Panel search(PanelServices services) {
        var none = empty();
        none.view().setVisible(false);
        return none;
    }

    private static Panel empty() {
        var region = new StackPane();
        return new Panel() {
            @Override
            public Region view() {
                return region;
            }

            @Override
            public void close() {
                region.getChildren().clear();
            }
        };
    }
}
