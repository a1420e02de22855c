package deskside.ui.aftersales;

import deskside.ui.fx.Chips;
import deskside.ui.fx.ListState;
import deskside.ui.fx.Texts;
import deskside.usecases.aftersales.ApprovalContext;
import deskside.usecases.aftersales.DecideCase;
import java.time.InstantSource;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What waits, the request with its rule beside the chat, and the decision: all of it, less, or nothing. */
public final class ApprovalsController {

    private final ApprovalsViewModel approvals;
    private final Texts texts;
    private final CaseWords words;
    private final CaseSections sections;
    private final InstantSource clock;
    @FXML private ListView<ApprovalContext> list;
    @FXML private HBox counts;
    @FXML private ListState empty;
    @FXML private Label title;
    @FXML private HBox state;
    @FXML private Button open;
    @FXML private VBox detail;
    @FXML private VBox ruleSection;
    @FXML private Label ruleTitle;
    @FXML private VBox reasons;
    @FXML private GridPane money;
    @FXML private VBox excerptSection;
    @FXML private VBox excerpt;
    @FXML private VBox decision;
    @FXML private Label hint;
    @FXML private GridPane request;
    @FXML private VBox answer;
    @FXML private TextField note;
    @FXML private Button approve;
    @FXML private Button decline;
    @FXML private HBox less;
    @FXML private TextField amount;
    @FXML private Button grant;
    @FXML private Label problem;

    ApprovalsController(ApprovalsViewModel approvals, Texts texts, InstantSource clock) {
        this.approvals = approvals;
        this.texts = texts;
        this.words = new CaseWords(texts);
        this.sections = new CaseSections(words);
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        list.setItems(approvals.rows());
        list.setCellFactory(_ -> new ApprovalCell(words, clock));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                approvals.choose(row);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                approvals.openSelected();
                event.consume();
            }
        });
        amount.setOnAction(_ -> grant.fire());
        amount.textProperty().addListener(_ -> grant.setText(texts.get("approval.less", amount.getText().strip())));
        approvals.selectedProperty().addListener((_, before, now) -> {
            if (before == null || now == null || !before.row().id().equals(now.row().id())) {
                note.clear();
                amount.setText(now == null ? "" : now.suggestedLess().map(money -> money.amount().toPlainString()).orElse(""));
            }
            show();
        });
        approvals.excerptProperty().addListener(_ -> showExcerpt());
        approvals.problemProperty().addListener(_ -> showProblem());
        approvals.ticksProperty().addListener(_ -> list.refresh());
        approvals.loadStateProperty().addListener(_ -> show());
        var first = approvals.selectedProperty().get();
        amount.setText(first == null ? "" : first.suggestedLess().map(money -> money.amount().toPlainString()).orElse(""));
        show();
    }

    /** Whether a note has been typed for a decision that was not made. */
    boolean isInWork() {
        return !note.getText().isBlank();
    }

    private void show() {
        var one = approvals.selectedProperty().get();
        list.getSelectionModel().select(one);
        empty.show(approvals.loadStateProperty().get(), !approvals.rows().isEmpty(), texts.get("approval.empty"), texts, approvals::readAgain);
        var waiting = approvals.awaitingProperty().get();
        counts.getChildren().clear();
        if (waiting > 0) {
            counts.getChildren().add(Chips.of(texts.get("approval.waiting", waiting), Chips.Kind.WARN));
        }
        show(detail, one != null);
        show(decision, one != null);
        show(open, one != null);
        state.getChildren().clear();
        if (one == null) {
            title.setText(texts.get("approval.none"));
            hint.setText("");
            return;
        }
        var row = one.row();
        title.setText(texts.of(row.kind().label()) + " " + texts.money(row.amount()));
        state.getChildren().setAll(Chips.of(words.state(row), CaseWords.colour(row)));
        var basis = row.basis();
        show(ruleSection, basis != null);
        reasons.getChildren().clear();
        if (basis != null) {
            ruleTitle.setText(sections.ruleTitle(basis));
            reasons.getChildren().setAll(sections.reasons(basis));
        }
        sections.money(money, row);
        showRequest(one);
        showAnswer(one);
        showExcerpt();
        showProblem();
    }

    private void showRequest(ApprovalContext one) {
        var row = one.row();
        request.getChildren().clear();
        sections.fact(request, "case.opened-by", texts.get("approval.of-week", row.openedBy(), one.requestsOfWeek()));
        sections.fact(request, "approval.asked-at", texts.timeOrDay(row.openedAt(), clock.instant()));
        var tier = one.tier() == null ? "" : " · " + texts.of(one.tier().label());
        sections.fact(request, "case.customer", row.customerName() + tier + " · " + texts.get("approval.complaints", one.complaints()));
        sections.fact(request, "case.reason", row.reason());
        sections.fact(request, "approval.limit", one.limit().map(texts::money).orElse(texts.get("approval.no-limit")));
    }

    private void showAnswer(ApprovalContext one) {
        var decides = approvals.mayDecide();
        var grants = approvals.mayGrantLess();
        show(answer, decides || grants);
        show(approve, decides);
        show(decline, decides);
        show(less, grants);
        hint.setText(one.right() == DecideCase.Right.YES ? texts.get("approval.own") : texts.of("case.right", one.right()));
    }

    private void showExcerpt() {
        excerpt.getChildren().setAll(sections.quotes(approvals.excerptProperty().get(), clock.instant()));
        show(excerptSection, !excerpt.getChildren().isEmpty());
    }

    private void showProblem() {
        var wrong = approvals.problemProperty().get();
        show(problem, wrong != null);
        if (wrong != null) {
            problem.setText(texts.of("approval.problem", wrong));
        }
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    @FXML
    private void open() {
        approvals.openSelected();
    }

    @FXML
    private void approve() {
        approvals.decide(true, note.getText());
    }

    @FXML
    private void decline() {
        approvals.decide(false, note.getText());
    }

    @FXML
    private void grant() {
        approvals.grantLess(amount.getText(), note.getText());
    }
}
