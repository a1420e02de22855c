package deskside.ui.knowledge;

import deskside.ui.fx.Chips;
import deskside.ui.fx.EarlySkin;
import deskside.ui.fx.Texts;
import deskside.usecases.knowledge.ArticleProposals;
import deskside.usecases.knowledge.ProposalRow;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/** Proposals for the open article, and the one that is being written. */
public final class ProposalController {

    private final ProposalViewModel proposals;
    private final Texts texts;
    @FXML private VBox editor;
    @FXML private TextArea text;
    @FXML private TextField reason;
    @FXML private TextFlow difference;
    @FXML private Label problem;
    @FXML private VBox rewrittenSection;
    @FXML private VBox rewritten;
    @FXML private VBox rows;
    @FXML private Label empty;

    ProposalController(ProposalViewModel proposals, Texts texts) {
        this.proposals = proposals;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        text.textProperty().bindBidirectional(proposals.textProperty());
        reason.textProperty().bindBidirectional(proposals.reasonProperty());
        proposals.textProperty().addListener(_ -> showDifference());
        proposals.writingProperty().addListener((_, _, now) -> {
            show();
            if (now) {
                text.requestFocus();
                text.end();
            }
        });
        proposals.problemProperty().addListener(_ -> showProblem());
        proposals.rowsProperty().addListener(_ -> show());
        proposals.rewrittenProperty().addListener(_ -> show());
        showProblem();
        show();
    }

    private void show() {
        var writing = proposals.writingProperty().get();
        visible(editor, writing);
        showDifference();
        rewritten.getChildren().setAll(proposals.rewrittenProperty().get().stream().map(this::rewritten).toList());
        visible(rewrittenSection, !writing && !rewritten.getChildren().isEmpty());
        rows.getChildren().setAll(proposals.rowsProperty().get().stream().map(this::row).toList());
        visible(empty, !writing && rows.getChildren().isEmpty() && rewritten.getChildren().isEmpty());
        empty.setText(texts.get(proposals.canPropose() ? "knowledge.proposal.none" : "knowledge.proposal.only-articles"));
    }

    private void showDifference() {
        if (proposals.writingProperty().get()) {
            DifferenceFlow.show(difference, proposals.difference());
        }
    }

    private void showProblem() {
        var now = proposals.problemProperty().get();
        visible(problem, now != null);
        problem.setText(now == null ? "" : texts.of("knowledge.proposal.problem", now));
    }

    private Node rewritten(ArticleProposals.Rewritten one) {
        var words = new Label(one.text());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("quote-box");
        words.setMaxWidth(Double.MAX_VALUE);
        var take = new Button(texts.get("knowledge.proposal.take"));
        take.getStyleClass().add("small");
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.setOnAction(_ -> proposals.begin(one));
        return new VBox(5, words, take);
    }

    private Node row(ProposalRow row) {
        var words = new TextFlow();
        words.getStyleClass().add("quote-box");
        DifferenceFlow.show(words, row.difference());
        var who = new Label(texts.get("knowledge.proposal.by", row.proposedBy(), texts.dayAndTime(row.proposedAt())));
        who.getStyleClass().add("note");
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        who.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(8, who, Chips.of(texts.of("knowledge.proposal.status", row.status()), KnowledgeWords.colour(row.status())));
        var box = new VBox(6, head, words);
        box.getStyleClass().add("section");
        note(box, row.reason());
        note(box, texts.reason(row.note()));
        if (row.status() == ProposalRow.Status.AWAITING_REVIEW) {
            if (row.right() == ProposalRow.Right.YES) {
                box.getChildren().add(decision(row));
            } else {
                note(box, texts.of("knowledge.proposal.right", row.right()));
            }
        }
        return box;
    }

    private Node decision(ProposalRow row) {
        var note = EarlySkin.of(new TextField());
        note.setPromptText(texts.get("knowledge.proposal.note"));
        note.setAccessibleText(texts.get("knowledge.proposal.note"));
        var accept = new Button(texts.get("knowledge.proposal.accept"));
        accept.getStyleClass().add("accent");
        accept.setMinWidth(Region.USE_PREF_SIZE);
        accept.setOnAction(_ -> proposals.decide(row, true, note.getText()));
        var refuse = new Button(texts.get("knowledge.proposal.refuse"));
        refuse.setMinWidth(Region.USE_PREF_SIZE);
        refuse.setOnAction(_ -> proposals.decide(row, false, note.getText()));
        return new VBox(6, note, new HBox(8, accept, refuse));
    }

    private static void note(VBox box, String words) {
        if (!words.isBlank()) {
            var label = new Label(words);
            label.getStyleClass().add("note");
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            box.getChildren().add(label);
        }
    }

    @FXML
    private void submit() {
        proposals.submit();
    }

    @FXML
    private void giveUp() {
        proposals.giveUp();
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
