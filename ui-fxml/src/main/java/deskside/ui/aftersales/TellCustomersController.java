package deskside.ui.aftersales;

import deskside.domain.notice.NoticeKind;
import deskside.domain.order.OrderLine;
import deskside.domain.order.Shipment;
import deskside.ui.fx.Chips;
import deskside.ui.fx.ListState;
import deskside.ui.fx.Texts;
import deskside.usecases.aftersales.TellCustomers.Row;
import deskside.usecases.conversation.SendReply;
import java.time.InstantSource;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The list, and the chosen customer with what happened and the words to be sent. */
public final class TellCustomersController {

    private final TellCustomersViewModel model;
    private final Texts texts;
    private final CaseSections sections;
    private final InstantSource clock;
    @FXML private ListView<Row> list;
    @FXML private HBox counts;
    @FXML private ListState empty;
    @FXML private Label title;
    @FXML private HBox kind;
    @FXML private VBox detail;
    @FXML private GridPane facts;
    @FXML private TextArea words;
    @FXML private Label after;
    @FXML private Label error;
    @FXML private Button open;

    TellCustomersController(TellCustomersViewModel model, Texts texts, InstantSource clock) {
        this.model = model;
        this.texts = texts;
        this.sections = new CaseSections(new CaseWords(texts));
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        list.setItems(model.rows());
        list.setCellFactory(_ -> new TellCustomersCell(texts, clock));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                model.choose(row);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                words.requestFocus();
                event.consume();
            }
        });
        words.textProperty().addListener((_, _, typed) -> model.type(typed));
        words.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                model.send();
                event.consume();
            }
        });
        model.selectedProperty().addListener(_ -> show());
        model.refusalProperty().addListener(_ -> showRefusal());
        model.loadStateProperty().addListener(_ -> show());
        model.countProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        var row = model.selectedProperty().get();
        list.getSelectionModel().select(row);
        empty.show(model.loadStateProperty().get(), !model.rows().isEmpty(), texts.get("tell.empty"), texts, model::readAgain);
        showCounts();
        show(detail, row != null);
        kind.getChildren().clear();
        if (row == null) {
            title.setText(texts.get("tell.none"));
            show(open, false);
            return;
        }
        title.setText(row.customerName());
        kind.getChildren().setAll(chip(texts, row.notice().kind()));
        show(open, row.conversationId() != null);
        showFacts(row);
        if (!words.getText().equals(model.words(row))) {
            words.setText(model.words(row));
        }
        after.setText(texts.get("tell.after", texts.get(row.conversationId() == null ? "tell.after.new" : "tell.after.last"),
                texts.get(row.notice().kind().isFollowedUp() ? "tell.after.followed" : "tell.after.told")));
        showRefusal();
    }

    static Node chip(Texts texts, NoticeKind kind) {
        return Chips.of(texts.of(kind.label()), kind.isFollowedUp() ? Chips.Kind.WARN : Chips.Kind.ACCENT);
    }

    private void showCounts() {
        counts.getChildren().clear();
        var followed = model.rows().stream().filter(row -> row.notice().kind().isFollowedUp()).count();
        if (followed > 0) {
            counts.getChildren().add(Chips.of(texts.get("tell.followed", followed), Chips.Kind.WARN));
        }
        if (model.rows().size() > followed) {
            counts.getChildren().add(Chips.of(texts.get("tell.plain", model.rows().size() - followed), Chips.Kind.ACCENT));
        }
    }

    private void showFacts(Row row) {
        facts.getChildren().clear();
        var order = row.order();
        fact("tell.tier", texts.of(row.tier().label()));
        fact("tell.order", order.id());
        fact("tell.goods", order.lines().stream().map(OrderLine::productName).collect(Collectors.joining(texts.get("tell.separator"))));
        order.shipments().forEach(parcel -> fact("tell.parcel", parcel.carrier() + " " + parcel.trackingNumber() + news(parcel)));
        fact("tell.happened", texts.timeOrDay(row.notice().at(), clock.instant()));
    }

    private String news(Shipment parcel) {
        return parcel.events().isEmpty() ? "" : "\n" + texts.timeOrDay(parcel.events().getLast().at(), clock.instant()) + " " + parcel.events().getLast().text();
    }

    private void fact(String key, String value) {
        sections.fact(facts, key, value);
    }

    private void showRefusal() {
        var refused = model.refusalProperty().get();
        show(error, refused != null);
        if (refused != null) {
            error.setText(refused.refusal() == SendReply.Refusal.STORE ? refused.detail() : texts.get("refusal." + refused.refusal().name(), refused.detail()));
        }
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    @FXML
    private void send() {
        model.send();
    }

    @FXML
    private void waveOff() {
        model.waveOff();
    }

    @FXML
    private void open() {
        model.openLastChat();
    }
}
