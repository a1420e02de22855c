package deskside.ui.search;

import deskside.domain.assist.SuggestionSource;
import deskside.domain.knowledge.DocumentKind;
import deskside.ui.fx.Chips;
import deskside.ui.fx.Texts;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows a document with the passage marked and in sight. */
public final class ReaderController {

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final Reading search;
    private final Texts texts;
    @FXML private VBox document;
    @FXML private HBox head;
    @FXML private Label title;
    @FXML private Label about;
    @FXML private VBox answerBox;
    @FXML private Label answer;
    @FXML private Button insert;
    @FXML private ScrollPane scroll;
    @FXML private VBox content;
    @FXML private VBox body;
    @FXML private Label nothing;

    public ReaderController(Reading search, Texts texts) {
        this.search = search;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        search.reader().stateProperty().addListener(_ -> show());
        show();
    }

    /** Puts something below the document, which scrolls with it. */
    public void below(Node more) {
        content.getChildren().add(more);
    }

    private void show() {
        body.getChildren().clear();
        switch (search.reader().stateProperty().get()) {
            case ReaderState.Blank _ -> showNothing("search.reader.blank");
            case ReaderState.Gone _ -> showNothing("search.reader.gone");
            case ReaderState.Reading reading -> show(reading);
            case ReaderState.Fact(var source) -> show(source);
        }
    }

    private void showNothing(String key) {
        nothing.setText(texts.get(key));
        visible(nothing, true);
        visible(document, false);
    }

    private void showHead(String kind, String name, String more) {
        visible(nothing, false);
        visible(document, true);
        head.getChildren().setAll(Chips.of(kind, Chips.Kind.ACCENT));
        title.setText(name);
        about.setText(more);
        visible(about, !more.isBlank());
    }

    private void show(ReaderState.Reading reading) {
        var opened = reading.document();
        // Of the codes only a product's says more to a person than the title does: it is on the parcel.
        showHead(texts.of("search.kind", opened.kind()), opened.title(), opened.kind() == DocumentKind.SOLVED
                ? texts.get("search.reader.solved", opened.revision())
                : opened.revision() > 0 ? texts.get("search.reader.revision", opened.revision()) : opened.kind() == DocumentKind.PRODUCT ? opened.id() : "");
        answer.setText(texts.withSlotNames(opened.answer()));
        visible(answerBox, !opened.answer().isBlank());
        insert.setDisable(!search.canInsert());
        var blocks = MarkdownBlocks.of(texts.withSlotNames(opened.body()));
        blocks.forEach(block -> body.getChildren().add(block.node()));
        scroll.setVvalue(0);
        var found = Passages.find(blocks.stream().map(MarkdownBlocks.Block::plain).toList(), texts.withSlotNames(reading.passage()));
        found.ifPresent(index -> mark(blocks.get(index).node()));
        answerBox.pseudoClassStateChanged(MARKED, found.isEmpty() && !reading.passage().isBlank());
    }

    private void mark(Region block) {
        block.getStyleClass().add("passage");
        // Laid out now: where the passage is depends on how the text wraps.
        var everything = scroll.getScene() == null ? scroll : scroll.getScene().getRoot();
        everything.applyCss();
        everything.layout();
        var hidden = content.getHeight() - scroll.getViewportBounds().getHeight();
        var top = content.sceneToLocal(block.localToScene(block.getBoundsInLocal())).getMinY();
        scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp((top - scroll.getViewportBounds().getHeight() / 3) / hidden, 0, 1));
    }

    private void show(SuggestionSource source) {
        var asOf = source.asOf();
        showHead(texts.of("assistant.source-kind", source.kind()), source.title(), asOf == null ? "" : texts.get("assistant.source.as-of", texts.dayAndTime(asOf)));
        visible(answerBox, false);
        var words = new Label(source.passage());
        words.getStyleClass().addAll("md-text", "passage");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        body.getChildren().setAll(words);
    }

    @FXML
    private void insert() {
        search.insertRead();
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
