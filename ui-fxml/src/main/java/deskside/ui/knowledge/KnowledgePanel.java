package deskside.ui.knowledge;

import deskside.ui.desk.Panel;
import deskside.ui.desk.PanelServices;
import deskside.ui.desk.Unsaved;
import deskside.ui.fx.Fxml;
import java.util.Set;
import javafx.scene.layout.Region;

/** The knowledge screen. */
public final class KnowledgePanel implements Panel {

    private final KnowledgeViewModel knowledge;
    private final ProposalViewModel proposals;
    private final Region view;

    public KnowledgePanel(PanelServices services) {
        knowledge = new KnowledgeViewModel(services);
        proposals = new ProposalViewModel(services, knowledge);
        view = Fxml.load("knowledge.fxml", new KnowledgeController(knowledge, proposals, services.texts()), services.texts());
    }

    /** The search that the screen begins with. */
    public KnowledgeViewModel model() {
        return knowledge;
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public Set<Unsaved> unsaved() {
        return proposals.isInWork() ? Set.of(Unsaved.PROPOSAL) : Set.of();
    }

    @Override
    public void close() {
        proposals.close();
        knowledge.close();
    }
}
