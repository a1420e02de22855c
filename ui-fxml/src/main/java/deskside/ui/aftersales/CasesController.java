package deskside.ui.aftersales;

import deskside.domain.aftersales.Basis;
import deskside.domain.conversation.Sender;
import deskside.domain.order.Order;
import deskside.domain.order.Payment;
import deskside.ui.fx.Chips;
import deskside.ui.fx.ListState;
import deskside.ui.fx.Texts;
import deskside.usecases.aftersales.CaseRow;
import deskside.usecases.aftersales.DecideCase;
import deskside.usecases.conversation.TimelineEntry;
import java.time.InstantSource;
import java.time.format.TextStyle;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

/** The list, the chosen case with its money and its progress, and the decision. */
public final class CasesController {

    private final CasesViewModel cases;
    private final Texts texts;
    private final CaseWords words;
    private final InstantSource clock;
    @FXML private ListView<CaseRow> list;
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
        this.clock = clock;
    }

    @FXML
    private void initialize() {
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
        state.getChildren().clear();
        if (row == null) {
            title.setText(texts.get("case.none"));
            return;
        }
        title.setText(texts.of(row.kind().label()) + " " + texts.money(row.amount()));
        state.getChildren().setAll(Chips.of(words.state(row), CaseWords.colour(row.status())));
        showRule(row);
        showMoney(row);
        steps.getChildren().setAll(words.steps(row, clock.instant()).stream().map(CasesController::step).toList());
        showRequest(row);
        showAnswer();
        showExcerpt();
    }

    private void showCounts() {
        var byStatus = cases.rows().stream().collect(Collectors.groupingBy(CaseRow::status, TreeMap::new, Collectors.counting()));
        counts.getChildren().setAll(byStatus.entrySet().stream().filter(entry -> entry.getKey().compareTo(CaseRow.Status.REFUSED) <= 0)
                .map(entry -> Chips.of(texts.of("case.state", entry.getKey()) + " " + entry.getValue(), CaseWords.colour(entry.getKey()))).toList());
    }

    private void showRule(CaseRow row) {
        var basis = row.basis();
        show(ruleSection, basis != null);
        reasons.getChildren().clear();
        if (basis != null) {
            var rule = basis.rule();
            ruleTitle.setText(texts.get("case.rule", rule.policyId(), texts.of(basis.policy()), rule.revision()) + otherZone(row));
            basis.reasons().forEach(reason -> reasons.getChildren().add(reason(reason)));
        }
    }

    /** The facts' times were written down at the hub, in the shop's zone; all other times on the screen are this desk's. */
    private String otherZone(CaseRow row) {
        var shop = cases.shopZone();
        var at = row.openedAt();
        return shop.getRules().getOffset(at).equals(texts.zone().getRules().getOffset(at)) ? ""
                : texts.get("case.rule.zone", shop.getDisplayName(TextStyle.SHORT, texts.locale()));
    }

    private Node reason(Basis.Reason reason) {
        var text = new Label("✓ §" + reason.clause() + " " + texts.of(reason.text()));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var sources = new Label(texts.of(reason.sources()));
        sources.getStyleClass().add("note");
        return new VBox(1, text, sources);
    }

    private void showMoney(CaseRow row) {
        money.getChildren().clear();
        row.order().ifPresent(order -> {
            fact(money, "case.order", order.id());
            fact(money, "case.product", words.product(row));
            fact(money, "case.paid", texts.money(order.paid()) + methods(order));
            fact(money, "case.refunded", texts.money(order.refunded()));
            fact(money, "case.refundable", texts.money(order.refundable()));
        });
        fact(money, "case.this", texts.money(row.amount()) + " · " + words.way(row));
    }

    private String methods(Order order) {
        return order.payments().stream().filter(Payment::wasPaid).map(payment -> texts.get("payment." + payment.method())).distinct()
                .collect(Collectors.joining(" + ", " · ", ""));
    }

    private void showRequest(CaseRow row) {
        request.getChildren().clear();
        fact(request, "case.opened-by", row.openedBy() + " · " + texts.timeOrDay(row.openedAt(), clock.instant()));
        fact(request, "case.customer", row.customerName());
        fact(request, "case.reason", row.reason());
    }

    private void showAnswer() {
        var right = cases.right();
        show(answer, right.filter(DecideCase.Right.YES::equals).isPresent());
        hint.setText(right.map(known -> texts.of("case.right", known)).orElse(""));
    }

    private void showExcerpt() {
        excerpt.getChildren().setAll(cases.excerptProperty().get().stream().filter(entry -> entry.sender() != Sender.SYSTEM).map(this::quote).toList());
        show(excerptSection, !excerpt.getChildren().isEmpty());
    }

    private Node quote(TimelineEntry entry) {
        var text = new Label(entry.sender() == Sender.CUSTOMER ? "「" + entry.text() + "」" : entry.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var facts = new Label(texts.of("case.sender", entry.sender()) + " · " + texts.timeOrDay(entry.at(), clock.instant()));
        facts.getStyleClass().add("note");
        return new VBox(2, text, facts);
    }

    private void fact(GridPane grid, String key, String value) {
        var name = new Label(texts.get(key));
        name.getStyleClass().add("field-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var content = new Label(value);
        content.setWrapText(true);
        content.setMinHeight(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), name, content);
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
    private void approve() {
        cases.decide(true, note.getText());
    }

    @FXML
    private void decline() {
        cases.decide(false, note.getText());
    }
}
