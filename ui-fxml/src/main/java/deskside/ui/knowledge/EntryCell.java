package deskside.ui.knowledge;

import deskside.ui.fx.Chips;
import deskside.ui.fx.Texts;
import deskside.ui.fx.WrappingCell;
import deskside.usecases.knowledge.EntryState;
import deskside.usecases.knowledge.KnowledgeEntry;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A line of the knowledge list: title, passage with what was looked for marked, category, term and use. */
final class EntryCell extends WrappingCell<KnowledgeEntry> {

    private static final PseudoClass EXPIRED = PseudoClass.getPseudoClass("expired");
    private static final int PASSAGE = 64;
    private static final int LATIN_PASSAGE = 96;
    private static final int LONGEST_WORD = 16;

    private final KnowledgeViewModel knowledge;
    private final Texts texts;
    private final TextFlow title = new TextFlow();
    private final Label revision = new Label();
    private final TextFlow passage = new TextFlow();
    private final HBox facts = new HBox(8);
    private final VBox content;

    EntryCell(KnowledgeViewModel knowledge, Texts texts) {
        this.knowledge = knowledge;
        this.texts = texts;
        getStyleClass().addAll("queue-cell", "entry-cell");
        title.getStyleClass().add("entry-title");
        passage.getStyleClass().add("entry-passage");
        revision.getStyleClass().add("note");
        revision.setMinWidth(Region.USE_PREF_SIZE);
        facts.setAlignment(Pos.CENTER_LEFT);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        content = new VBox(4, new HBox(8, title, revision), passage, facts);
        content.getStyleClass().add("entry");
        content.setMinWidth(0);
    }

    @Override
    protected void updateItem(KnowledgeEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        marked(title, entry.title());
        marked(passage, beginning(texts.withSlotNames(entry.gist()).replace('\n', ' ')));
        revision.setText(entry.revision() > 0 ? texts.get("knowledge.revision", entry.revision()) : "");
        facts.getChildren().setAll(Chips.of(texts.of("knowledge.category", entry.category()), Chips.Kind.PLAIN));
        if (entry.state() != EntryState.PUBLISHED || entry.validTo() != null) {
            facts.getChildren().add(Chips.of(KnowledgeWords.term(texts, entry), KnowledgeWords.colour(entry.state())));
        }
        var words = KnowledgeWords.shortUse(texts, entry.usage());
        if (!words.isEmpty()) {
            var use = new Label(words);
            use.getStyleClass().add("note");
            facts.getChildren().add(use);
        }
        // By colour, not by opacity: what has expired is still read.
        content.pseudoClassStateChanged(EXPIRED, entry.state() == EntryState.EXPIRED);
        setAccessibleText(entry.title() + ", " + texts.of("knowledge.category", entry.category()) + ", " + texts.of("knowledge.state", entry.state()));
        setGraphic(content);
    }

    /** About two lines, and no part of a word: Chinese has no spaces and may end anywhere, English takes half the width a letter. */
    static String beginning(String text) {
        var most = text.codePoints().limit(PASSAGE).anyMatch(Character::isIdeographic) ? PASSAGE : LATIN_PASSAGE;
        if (text.length() <= most) {
            return text;
        }
        var space = text.lastIndexOf(' ', most);
        return text.substring(0, space > most - LONGEST_WORD ? space : most) + "…";
    }

    private void marked(TextFlow flow, String words) {
        flow.getChildren().clear();
        var at = 0;
        for (var span : knowledge.marks(words)) {
            plain(flow, words.substring(at, span.start()));
            var mark = new Label(words.substring(span.start(), span.end()));
            mark.getStyleClass().add("mark");
            flow.getChildren().add(mark);
            at = span.end();
        }
        plain(flow, words.substring(at));
    }

    private static void plain(TextFlow flow, String words) {
        if (!words.isEmpty()) {
            var text = new Text(words);
            text.getStyleClass().add("entry-text");
            flow.getChildren().add(text);
        }
    }
}
