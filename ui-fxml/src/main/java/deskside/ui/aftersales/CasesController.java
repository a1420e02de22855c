package deskside.ui.aftersales;

import deskside.domain.aftersales.CaseState;
import deskside.ui.fx.Chips;
import deskside.ui.fx.ListState;
import deskside.ui.fx.Texts;
import deskside.usecases.aftersales.CaseRow;
import deskside.usecases.aftersales.DecideCase;
import java.time.InstantSource;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The list, the chosen case with its money, its goods and its progress, and the decision. */
public final class CasesController {

    private final CasesViewModel cases;
    private final Texts texts;
    private final CaseWords words;
    private final CaseSections sections;
    private final InstantSource clock;
    @FXML private VBox listColumn;
    @FXML private ListView<CaseRow> list;
    @FXML private HBox counts;
    @FXML private ListState empty;
    @FXML private Label title;
    @FXML private HBox state;
    @FXML private Button withdraw;
    @FXML private Button settle;
    @FXML private Button open;
    @FXML private VBox detail;
    @FXML private VBox ruleSection;
    @FXML private Label ruleTitle;
    @FXML private VBox reasons;
    @FXML private GridPane money;
    @FXML private VBox goodsSection;
    @FXML private GridPane goods;
    @FXML private VBox steps;
    @FXML private VBox decision;
    @FXML private Label hint;
    @FXML private GridPane request;
    @FXML private VBox excerptSection;
    @FXML private VBox excerpt;
    @FXML private VBox answer;
    @FXML private TextField note;

    CasesController(CasesViewModel cases, Texts texts, InstantSource clock) {
        this.cases = cases;
        this.texts = texts;
        this.words = new CaseWords(texts);
        this.sections = new CaseSections(words);
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        listColumn.getChildren().add(1, CaseColumns.heads(texts, list));
        list.setItems(cases.rows());
        list.setCellFactory(_ -> new CaseCell(words, clock));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                cases.choose(row);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                cases.openSelected();
                event.consume();
            }
        });
        cases.selectedProperty().addListener((_, before, row) -> {
            if (before == null || row == null || !before.id().equals(row.id())) {
                note.clear();
            }
            show();
        });
        cases.excerptProperty().addListener(_ -> showExcerpt());
        cases.ticksProperty().addListener(_ -> {
            list.refresh();
            showCounts();
        });
        cases.loadStateProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        var row = cases.selectedProperty().get();
        list.getSelectionModel().select(row);
        showCounts();
        empty.show(cases.loadStateProperty().get(), !cases.rows().isEmpty(), texts.get("case.empty"), texts, cases::readAgain);
        show(detail, row != null);
        show(decision, row != null);
        show(open, row != null);
        show(withdraw, cases.mayWithdraw());
        show(settle, cases.maySettle());
        state.getChildren().clear();
        if (row == null) {
            title.setText(texts.get("case.none"));
            return;
        }
        title.setText(texts.of(row.kind().label()) + (row.amount().isPositive() ? " " + texts.money(row.amount()) : ""));
        state.getChildren().setAll(Chips.of(words.state(row), CaseWords.colour(row)));
        settle.setText(texts.get(row.known() != null && row.known().state() == CaseState.GOODS_REFUSED ? "case.settle.send-back" : "case.settle.pay"));
        showRule(row);
        sections.money(money, row);
        sections.goods(goods, row);
        show(goodsSection, !goods.getChildren().isEmpty());
        steps.getChildren().setAll(words.steps(row, clock.instant()).stream().map(CasesController::step).toList());
        showRequest(row);
        showAnswer();
        showExcerpt();
    }

    private void showCounts() {
        var rows = cases.rows();
        var now = clock.instant();
        var chips = new ArrayList<Node>();
        var counted = Map.of(CaseRow.Status.DUE, rows.stream().filter(row -> row.status() == CaseRow.Status.DUE).count(),
                CaseRow.Status.AWAITING_APPROVAL, rows.stream().filter(row -> row.status() == CaseRow.Status.AWAITING_APPROVAL).count(),
                CaseRow.Status.REFUSED, rows.stream().filter(row -> row.status() == CaseRow.Status.REFUSED).count());
        counted.entrySet().stream().sorted(Map.Entry.comparingByKey()).filter(entry -> entry.getValue() > 0)
                .forEach(entry -> chips.add(Chips.of(texts.of("case.state", entry.getKey()) + " " + entry.getValue(), CaseWords.colour(entry.getKey()))));
        var urgent = rows.stream().filter(row -> CaseWords.isUrgent(row, now)).count();
        if (urgent > 0) {
            chips.add(Chips.of(texts.get("case.urgent", urgent), Chips.Kind.DANGER));
        }
        counts.getChildren().setAll(chips);
    }

    private void showRule(CaseRow row) {
        var basis = row.basis();
        show(ruleSection, basis != null);
        reasons.getChildren().clear();
        if (basis != null) {
            ruleTitle.setText(sections.ruleTitle(basis) + otherZone(row));
            reasons.getChildren().setAll(sections.reasons(basis));
        }
    }

    /** The facts' times were written down at the hub, in the shop's zone; all other times on the screen are this desk's. */
    private String otherZone(CaseRow row) {
        var shop = cases.shopZone();
        var at = row.openedAt();
        return shop.getRules().getOffset(at).equals(texts.zone().getRules().getOffset(at)) ? ""
                : texts.get("case.rule.zone", shop.getDisplayName(TextStyle.SHORT, texts.locale()));
    }

    private void showRequest(CaseRow row) {
        request.getChildren().clear();
        sections.fact(request, "case.opened-by", row.openedBy() + " · " + texts.timeOrDay(row.openedAt(), clock.instant()));
        sections.fact(request, "case.customer", row.customerName());
        sections.fact(request, "case.reason", row.reason());
    }

    private void showAnswer() {
        var right = cases.right();
        show(answer, right.filter(DecideCase.Right.YES::equals).isPresent());
        hint.setText(right.map(known -> texts.of("case.right", known)).orElse(""));
    }

    private void showExcerpt() {
        excerpt.getChildren().setAll(sections.quotes(cases.excerptProperty().get(), clock.instant()));
        show(excerptSection, !excerpt.getChildren().isEmpty());
    }

    private static Node step(CaseWords.Step step) {
        var dot = new Region();
        dot.getStyleClass().addAll("step-dot", step.done() ? "done" : "open");
        var text = new Label(step.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var line = new HBox(8, dot, text);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    @FXML
    private void open() {
        cases.openSelected();
    }

    @FXML
    private void withdraw() {
        cases.withdraw();
    }

    @FXML
    private void settle() {
        cases.settle();
    }

    @FXML
    private void approve() {
        cases.decide(true, note.getText());
    }

    @FXML
    private void decline() {
        cases.decide(false, note.getText());
    }
}
