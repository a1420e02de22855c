package deskside.ui.conversation;

import deskside.domain.knowledge.KnowledgeHit;
import deskside.ui.fx.Chips;
import deskside.ui.fx.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Title, kind and the beginning of the passage. */
final class LookupCell extends ListCell<KnowledgeHit> {

    private final Texts texts;
    private final Label title = new Label();
    private final Label kind = Chips.of("", Chips.Kind.PLAIN);
    private final Label passage = new Label();
    private final VBox content;

    LookupCell(Texts texts) {
        this.texts = texts;
        title.getStyleClass().addAll("name", "preview");
        passage.getStyleClass().addAll("note", "preview");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        content = new VBox(1, new HBox(6, title, gap, kind), passage);
        content.setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(KnowledgeHit hit, boolean empty) {
        super.updateItem(hit, empty);
        if (empty || hit == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.setText(hit.title());
        kind.setText(texts.of("document", hit.kind()));
        passage.setText(texts.withSlotNames(hit.passage()).replace('\n', ' '));
        setAccessibleText(hit.title() + ". " + passage.getText());
        setGraphic(content);
    }
}
