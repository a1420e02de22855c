package deskside.ui.search;

import deskside.ui.fx.Fxml;
import deskside.ui.fx.Texts;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The overlay over the whole window; while it is open it keeps the keyboard, afterwards focus goes back to where it was. */
public final class SearchController {

    private static final int PAGE = 8;

    private final SearchViewModel search;
    private final Texts texts;
    private final ChangeListener<Node> onFocus = (_, _, now) -> keepFocus(now);
    private @Nullable Node focusedBefore;
    @FXML private StackPane root;
    @FXML private VBox box;
    @FXML private HBox queryLine;
    @FXML private HBox readerLine;
    @FXML private TextField query;
    @FXML private StackPane results;
    @FXML private ListView<SearchHit> hits;
    @FXML private Label empty;
    @FXML private StackPane reader;
    @FXML private HBox keys;

    public SearchController(SearchViewModel search, Texts texts) {
        this.search = search;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        reader.getChildren().add(Fxml.load("reader.fxml", new ReaderController(search, texts), texts));
        query.textProperty().bindBidirectional(search.queryProperty());
        hits.setItems(search.hits());
        hits.setCellFactory(_ -> new HitCell(search.hits(), texts));
        search.selectedProperty().addListener((_, _, hit) -> {
            hits.getSelectionModel().select(hit);
            hits.scrollTo(Math.max(0, hits.getSelectionModel().getSelectedIndex() - 2));
        });
        hits.getSelectionModel().selectedItemProperty().addListener((_, _, hit) -> {
            if (hit != null) {
                search.selectedProperty().set(hit);
            }
        });
        search.hits().addListener((ListChangeListener<SearchHit>) _ -> showEmpty());
        search.searchedProperty().addListener(_ -> showEmpty());
        search.modeProperty().addListener((_, before, now) -> show(before, now));
        show(SearchViewModel.Mode.CLOSED, search.modeProperty().get());
    }

    private void showEmpty() {
        var nothing = search.hits().isEmpty() && search.searchedProperty().get();
        empty.setVisible(nothing);
        empty.setText(search.queryProperty().get().isBlank() ? texts.get("search.prompt")
                : texts.get("search.nothing", search.queryProperty().get()));
    }

    private void show(SearchViewModel.Mode before, SearchViewModel.Mode mode) {
        var open = mode != SearchViewModel.Mode.CLOSED;
        var searching = mode == SearchViewModel.Mode.SEARCH;
        visible(root, open);
        visible(queryLine, searching);
        visible(readerLine, !searching);
        visible(results, searching);
        visible(keys, searching);
        box.setMaxWidth(searching ? 900 : 620);
        var scene = root.getScene();
        if (scene == null) {
            return;
        }
        if (open) {
            if (before == SearchViewModel.Mode.CLOSED) {
                focusedBefore = scene.getFocusOwner();
                scene.focusOwnerProperty().addListener(onFocus);
            }
            focusFirst();
        } else {
            scene.focusOwnerProperty().removeListener(onFocus);
            if (focusedBefore != null) {
                focusedBefore.requestFocus();
                focusedBefore = null;
            }
        }
    }

    private void focusFirst() {
        if (search.modeProperty().get() == SearchViewModel.Mode.SEARCH) {
            query.requestFocus();
            query.selectAll();
        } else {
            reader.requestFocus();
        }
    }

    private void keepFocus(@Nullable Node now) {
        for (var node = now; node != null; node = node.getParent()) {
            if (node == root) {
                return;
            }
        }
        focusFirst();
    }

    @FXML
    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                event.consume();
                search.close();
            }
            default -> { }
        }
    }

    /** Keys that move through the results while one goes on typing. */
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
            search.move(step);
        }
    }

    @FXML
    private void close() {
        search.close();
    }

    @FXML
    private void choose() {
        search.choose();
    }

    @FXML
    private void listKey(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                event.consume();
                search.choose();
            }
            default -> { }
        }
    }

    @FXML
    private void listClicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            search.choose();
        }
    }

    @FXML
    private void outsideClicked(MouseEvent event) {
        if (event.getTarget() == root) {
            search.close();
        }
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
