package deskside.ui.shell;

import deskside.ui.assistant.AssistantPanel;
import deskside.ui.customer.CustomerPanel;
import deskside.ui.desk.Panel;
import deskside.ui.desk.PanelServices;
import deskside.ui.search.SearchPanel;

/** Opens the panels that stand beside the conversation. */
final class Slots {

    private Slots() {
    }

    static Panel assistant(PanelServices services) {
        return new AssistantPanel(services);
    }

    static Panel customer(PanelServices services) {
        return new CustomerPanel(services);
    }

    /** Lies over the whole window, invisible and not managed until it is asked for. */
    static Panel search(PanelServices services) {
        return new SearchPanel(services);
    }
}
