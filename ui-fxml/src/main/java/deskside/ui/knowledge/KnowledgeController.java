package deskside.ui.knowledge;

import deskside.ui.fx.Chips;
import deskside.ui.fx.Fxml;
import deskside.ui.fx.ListState;
import deskside.ui.fx.LoadState;
import deskside.ui.fx.Texts;
import deskside.ui.search.ReaderController;
import deskside.usecases.knowledge.EntryState;
import deskside.usecases.knowledge.KnowledgeCategory;
import deskside.usecases.knowledge.KnowledgeEntry;
import deskside.usecases.knowledge.Relation;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Categories and states, the list, the reader and the proposals side by side. */
public final class KnowledgeController {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("selected");
    private static final int PAGE = 8;

    private final KnowledgeViewModel knowledge;
    private final ProposalViewModel proposals;
    private final Texts texts;
    private boolean following;
    @FXML private VBox categories;
    @FXML private VBox stateSection;
    @FXML private FlowPane states;
    @FXML private TextField query;
    @FXML private Label count;
    @FXML private ListView<KnowledgeEntry> list;
    @FXML private ListState empty;
    @FXML private HBox state;
    @FXML private Button propose;
    @FXML private StackPane reader;
    @FXML private VBox about;
    @FXML private VBox relationSection;
    @FXML private FlowPane relations;
    @FXML private Label use;
    @FXML private StackPane proposalSlot;

    KnowledgeController(KnowledgeViewModel knowledge, ProposalViewModel proposals, Texts texts) {
        this.knowledge = knowledge;
        this.proposals = proposals;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        var reading = new ReaderController(knowledge, texts);
        reader.getChildren().add(Fxml.load("reader.fxml", reading, texts));
        reading.below(about);
        proposalSlot.getChildren().add(Fxml.load("proposals.fxml", new ProposalController(proposals, texts), texts));
        query.textProperty().bindBidirectional(knowledge.queryProperty());
        list.setItems(knowledge.shown());
        list.setCellFactory(_ -> new EntryCell(knowledge, texts));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, entry) -> {
            if (entry != null && !following) {
                knowledge.choose(entry);
            }
        });
        knowledge.selectedProperty().addListener(_ -> showSelected());
        knowledge.relationsProperty().addListener(_ -> showRelations());
        knowledge.allProperty().addListener(_ -> showFilters());
        knowledge.categoryProperty().addListener(_ -> showFilters());
        knowledge.stateProperty().addListener(_ -> showFilters());
        knowledge.shown().addListener((ListChangeListener<KnowledgeEntry>) _ -> showCount());
        knowledge.millisProperty().addListener(_ -> showCount());
        knowledge.loadStateProperty().addListener(_ -> {
            showFilters();
            showCount();
        });
        showFilters();
        showCount();
        showSelected();
    }

    private void showFilters() {
        var all = knowledge.allProperty().get();
        categories.getChildren().setAll(category(null, all.size()));
        for (var one : KnowledgeCategory.values()) {
            categories.getChildren().add(category(one, (int) all.stream().filter(entry -> entry.category() == one).count()));
        }
        states.getChildren().clear();
        for (var one : EntryState.values()) {
            var number = all.stream().filter(entry -> entry.state() == one).count();
            if (number > 0 || knowledge.stateProperty().get() == one) {
                states.getChildren().add(state(one, number));
            }
        }
        visible(stateSection, !states.getChildren().isEmpty());
    }

    /** Before it was read nobody knows how much there is: no number is told, least of all 0. */
    private boolean isKnown() {
        return knowledge.loadStateProperty().get() == LoadState.LOADED || !knowledge.allProperty().get().isEmpty();
    }

    private Node category(@Nullable KnowledgeCategory one, int number) {
        var name = one == null ? texts.get("knowledge.all") : texts.of("knowledge.category", one);
        var button = new Button(name);
        var many = new Label(isKnown() ? texts.number(number) : "");
        many.getStyleClass().add("note");
        button.setGraphic(many);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.getStyleClass().add("category");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText((name + " " + many.getText()).strip());
        button.pseudoClassStateChanged(CHOSEN, knowledge.categoryProperty().get() == one);
        button.setOnAction(_ -> knowledge.categoryProperty().set(one));
        return button;
    }

    private Node state(EntryState one, long number) {
        var button = new ToggleButton(texts.of("knowledge.state", one) + " " + texts.number(number));
        button.getStyleClass().addAll("chip", "state-filter", KnowledgeWords.colour(one).name().toLowerCase(Locale.ROOT));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setSelected(knowledge.stateProperty().get() == one);
        button.setOnAction(_ -> knowledge.stateProperty().set(button.isSelected() ? one : null));
        return button;
    }

    private void showCount() {
        var number = texts.number(knowledge.shown().size());
        count.setText(!isKnown() ? "" : knowledge.millisProperty().get() < 0 ? texts.get("knowledge.count", number)
                : texts.get("knowledge.count-time", number, knowledge.millisProperty().get()));
        empty.show(knowledge.loadStateProperty().get(), !knowledge.shown().isEmpty(),
                texts.get(knowledge.allProperty().get().isEmpty() ? "knowledge.empty" : "knowledge.nothing"), texts, knowledge::readAgain);
        list.refresh();
    }

    private void showSelected() {
        var entry = knowledge.selectedProperty().get();
        following = true;
        try {
            var index = entry == null ? -1 : knowledge.shown().indexOf(entry);
            if (index >= 0) {
                list.getSelectionModel().clearAndSelect(index);
                list.scrollTo(Math.max(0, index - 2));
            } else {
                list.getSelectionModel().clearSelection();
            }
        } finally {
            following = false;
        }
        propose.setDisable(!proposals.canPropose());
        visible(about, entry != null);
        state.getChildren().clear();
        if (entry != null) {
            var words = texts.of("knowledge.state", entry.state()) + (entry.revision() > 0 ? " " + texts.get("knowledge.revision", entry.revision()) : "");
            state.getChildren().setAll(Chips.of(words, KnowledgeWords.colour(entry.state())));
            use.setText(KnowledgeWords.use(texts, entry.usage()));
        }
        showRelations();
    }

    private void showRelations() {
        relations.getChildren().setAll(knowledge.relationsProperty().get().stream().map(this::relation).toList());
        visible(relationSection, !relations.getChildren().isEmpty());
    }

    private Node relation(Relation relation) {
        var kind = new Label(texts.of("knowledge.relation", relation.kind()));
        kind.getStyleClass().add("note");
        var button = new Button(relation.entry().title());
        button.getStyleClass().addAll("chip", "accent", "relation");
        button.setAccessibleText(kind.getText() + " " + relation.entry().title());
        button.setOnAction(_ -> knowledge.follow(relation));
        var pair = new HBox(5, kind, button);
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }

    /** Keys that move through the list while one goes on typing. */
    @FXML
    private void queryKey(KeyEvent event) {
        var step = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            case PAGE_DOWN -> PAGE;
            case PAGE_UP -> -PAGE;
            default -> 0;
        };
        if (step != 0) {
            event.consume();
            knowledge.move(step);
        }
    }

    @FXML
    private void propose() {
        proposals.begin(null);
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
