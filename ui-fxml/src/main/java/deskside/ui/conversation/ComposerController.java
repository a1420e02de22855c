package deskside.ui.conversation;

import deskside.domain.knowledge.KnowledgeHit;
import deskside.ui.desk.Dialogs;
import deskside.ui.fx.Texts;
import deskside.ui.media.Media;
import deskside.usecases.conversation.SendReply;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The box an agent types in. Nothing here takes the focus or changes the text by itself, so that input methods can compose undisturbed. */
public final class ComposerController {

    private static final double ROW = 44;
    /** The list's border and the room in which its corners are round, above and below. */
    private static final double EDGES = 2 * (1 + 3);
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final ComposerViewModel composer;
    private final Media media;
    private final Dialogs dialogs;
    private final Texts texts;
    @FXML private VBox root;
    @FXML private VBox lookup;
    @FXML private Label lookupTitle;
    @FXML private ListView<KnowledgeHit> hits;
    @FXML private TextArea text;
    @FXML private StackPane box;
    @FXML private HBox riskLine;
    @FXML private Label risk;
    @FXML private Label error;
    @FXML private Button send;
    private SpanUnderline underline;
    private IncomingFiles incoming;

    public ComposerController(ComposerViewModel composer, Media media, Dialogs dialogs, Texts texts) {
        this.composer = composer;
        this.media = media;
        this.dialogs = dialogs;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        text.textProperty().bindBidirectional(composer.textProperty());
        composer.caretProperty().addListener((_, _, at) -> {
            if (text.getCaretPosition() != at.intValue()) {
                text.positionCaret(at.intValue());
            }
        });
        text.caretPositionProperty().addListener((_, _, at) -> composer.caretMoved(at.intValue()));
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        send.disableProperty().bind(composer.sendingProperty());
        composer.refusalProperty().addListener(_ -> showError());
        composer.failureProperty().addListener(_ -> showError());
        underline = new SpanUnderline(text);
        box.getChildren().add(underline);
        var ghost = new GhostText(text);
        box.getChildren().add(ghost);
        composer.completion().offerProperty().addListener((_, _, offer) -> {
            if (offer == null) {
                ghost.hide();
            } else {
                ghost.show(offer);
            }
            text.setAccessibleHelp(offer == null ? null : texts.get("composer.completion", offer.rest()));
        });
        // Only looks: the text area's own handler does the composing.
        text.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, event -> composer.composing(!event.getComposed().isEmpty()));
        // An input method that loses its box says nothing on some systems.
        text.focusedProperty().addListener(_ -> composer.composing(false));
        composer.editing(this::replace);
        composer.risk().findingProperty().addListener(_ -> showRisk());
        hits.setItems(composer.lookup().hits());
        hits.setCellFactory(_ -> new LookupCell(texts));
        hits.setFixedCellSize(ROW);
        hits.setFocusTraversable(false);
        hits.setOnMouseClicked(_ -> {
            composer.lookup().selectedProperty().set(Math.max(0, hits.getSelectionModel().getSelectedIndex()));
            composer.chooseLookup();
            text.requestFocus();
        });
        composer.lookup().lookupProperty().addListener(_ -> showLookup());
        // As a list's listener it comes after the list view's own, which forgets the selection when the hits change.
        composer.lookup().hits().addListener((ListChangeListener<KnowledgeHit>) _ -> showLookup());
        composer.lookup().selectedProperty().addListener((_, _, at) -> hits.getSelectionModel().select(at.intValue()));
        incoming = new IncomingFiles(composer.staged(), texts);
        root.getChildren().add(root.getChildren().indexOf(riskLine), new AttachmentBar(composer.staged(), media, texts));
        incoming.acceptDrops(root);
        showLookup();
        showRisk();
        showError();
    }

    /** Pictures and files that are dropped on {@code place} go with the next reply. */
    public void acceptDrops(Node place) {
        incoming.acceptDrops(place);
    }

    /** Asks for files to go with the next reply (Ctrl+Shift+I). */
    @FXML
    public void attach() {
        if (!root.isDisabled()) {
            composer.staged().attach(dialogs.chooseFiles(texts.get("attach.title"), texts.get("attach.filter"), IncomingFiles.PATTERNS));
        }
        text.requestFocus();
    }

    /**
     * A step of undo of its own: the control joins what is put in to the words typed just before, unless a selection is replaced
     * (OpenJFX 26), so the character before is selected and put in again with it.
     */
    private void replace(int start, int end, String by) {
        var from = start == end && start > 0 ? text.getText().offsetByCodePoints(start, -1) : start;
        var kept = text.getText(from, start);
        text.selectRange(from, end);
        text.replaceSelection(kept + by);
    }

    private void key(KeyEvent event) {
        if (PASTE.match(event) && incoming.paste(Clipboard.getSystemClipboard())) {
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            composer.send();
            event.consume();
        } else if (composer.lookup().isOpen()) {
            lookupKey(event);
        } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
            // A text area would keep Tab for itself, and who works by keyboard could not leave it.
            if (event.isShiftDown()) {
                text.requestFocusTraversal(TraversalDirection.PREVIOUS);
            } else if (!composer.complete()) {
                text.requestFocusTraversal(TraversalDirection.NEXT);
            }
            event.consume();
        }
    }

    private void lookupKey(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> composer.lookup().move(-1);
            case DOWN -> composer.lookup().move(1);
            case ESCAPE -> composer.lookup().dismiss();
            case ENTER, TAB -> {
                if (!composer.chooseLookup()) {
                    return;
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void showLookup() {
        var now = composer.lookup().lookupProperty().get();
        lookup.setVisible(now != null);
        lookup.setManaged(now != null);
        if (now == null) {
            return;
        }
        var found = composer.lookup().hits().size();
        lookupTitle.setText(texts.of("lookup", now.kind()) + (found == 0 ? " · " + texts.get("lookup.nothing") : ""));
        hits.setPrefHeight(found * ROW + EDGES);
        hits.setManaged(found > 0);
        hits.setVisible(found > 0);
        hits.getSelectionModel().select(composer.lookup().selectedProperty().get());
    }

    private void showRisk() {
        var found = composer.risk().findingProperty().get();
        var stops = found != null && found.stops();
        riskLine.setVisible(found != null);
        riskLine.setManaged(found != null);
        for (var marked : List.of(text, riskLine, box)) {
            marked.pseudoClassStateChanged(DANGER, stops);
            marked.pseudoClassStateChanged(WARNING, found != null && !stops);
        }
        send.setText(texts.get(found != null && found.forSecondPerson() ? "composer.ask" : "composer.send"));
        underline.mark(found == null ? null : found.text(), found == null ? 0 : found.hit().start(), found == null ? 0 : found.hit().end());
        if (found != null) {
            risk.setText("⚠ " + texts.get(found.hit().explanation(), found.words())
                    + found.rule().map(rule -> texts.get("risk.rule", rule.getFirst(), rule.getLast())).orElse(""));
        }
        showError();
    }

    private void showError() {
        var refused = composer.refusalProperty().get();
        var failed = composer.failureProperty().get();
        var sentence = failed != null ? failed : refused != null ? sentence(refused) : "";
        error.setText(sentence);
        error.setVisible(!sentence.isEmpty());
        error.setManaged(!sentence.isEmpty());
        if (refused != null && refused.refusal() == SendReply.Refusal.EMPTY_SLOT) {
            selectSlot(refused.detail());
        }
    }

    private String sentence(SendReply.Outcome.Refused refused) {
        if (refused.refusal() == SendReply.Refusal.RISK && text.getText().contains(refused.detail())) {
            // The line about the text in the box says more; a suggestion that was sent as it is is not in the box.
            return "";
        }
        return refused.refusal() == SendReply.Refusal.STORE ? refused.detail() : texts.get("refusal." + refused.refusal().name(), refused.detail());
    }

    /** The next key replaces the slot. */
    private void selectSlot(String slot) {
        var at = text.getText().indexOf(slot);
        if (at >= 0) {
            text.requestFocus();
            text.selectRange(at, at + slot.length());
        }
    }

    public boolean isFocused() {
        return text.isFocused();
    }

    public void focus() {
        text.requestFocus();
    }

    @FXML
    private void send() {
        composer.send();
        text.requestFocus();
    }

    @FXML
    private void rewrite() {
        composer.rewrite();
        text.requestFocus();
    }

    @FXML
    private void scripts() {
        text.requestFocus();
        var at = text.getCaretPosition();
        var lineStart = at == 0 || text.getText().charAt(at - 1) == '\n';
        text.insertText(at, lineStart ? "/" : "\n/");
    }

    @FXML
    private void knowledge() {
        text.requestFocus();
        text.insertText(text.getCaretPosition(), "??");
    }
}
