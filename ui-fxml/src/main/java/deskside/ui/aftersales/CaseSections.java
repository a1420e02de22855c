package deskside.ui.aftersales;

import deskside.domain.aftersales.Basis;
import deskside.domain.conversation.Sender;
import deskside.domain.order.Order;
import deskside.domain.order.Payment;
import deskside.ui.fx.Texts;
import deskside.usecases.aftersales.CaseRow;
import deskside.usecases.conversation.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The parts of a case that both screens show: the rule with its facts, the money, and what was said. FX thread only. */
record CaseSections(CaseWords words) {

    /** Each condition with where its facts are from. */
    List<Node> reasons(Basis basis) {
        return basis.reasons().stream().map(this::reason).toList();
    }

    String ruleTitle(Basis basis) {
        var rule = basis.rule();
        return texts().get("case.rule", rule.policyId(), texts().of(basis.policy()), rule.revision());
    }

    private Node reason(Basis.Reason reason) {
        var text = new Label(Texts.unbroken("✓ §" + reason.clause() + " " + texts().of(reason.text())));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var sources = new Label(texts().of(reason.sources()));
        sources.getStyleClass().add("note");
        return new VBox(1, text, sources);
    }

    void money(GridPane grid, CaseRow row) {
        grid.getChildren().clear();
        row.order().ifPresent(order -> {
            fact(grid, "case.order", order.id());
            fact(grid, "case.product", words.product(row));
            fact(grid, "case.paid", texts().money(order.paid()) + methods(order));
            fact(grid, "case.refunded", texts().money(order.refunded()));
            fact(grid, "case.refundable", texts().money(order.refundable()));
        });
        fact(grid, "case.this", (row.amount().isPositive() ? texts().money(row.amount()) + " · " : "") + words.way(row));
        if (row.known() != null && row.known().asked() != null) {
            fact(grid, "case.asked", texts().money(row.known().asked()));
        }
    }

    /** How the goods come back; nothing for cases without them. */
    void goods(GridPane grid, CaseRow row) {
        grid.getChildren().clear();
        if (row.known() != null && row.known().goods() != null) {
            var goods = row.known().goods();
            var label = goods.label();
            fact(grid, "case.goods.number", goods.code());
            fact(grid, "case.goods.pieces", texts().get("case.goods.count", goods.pieces()));
            fact(grid, "case.goods.carrier", label.carrier() + " · " + label.waybill());
            fact(grid, "case.goods.to", label.receiver() + " · " + label.phone() + "\n" + label.address());
            fact(grid, "case.goods.freight", texts().of(label.payer().label()));
        }
    }

    private String methods(Order order) {
        return order.payments().stream().filter(Payment::wasPaid).map(payment -> texts().get("payment." + payment.method())).distinct()
                .collect(Collectors.joining(" + ", " · ", ""));
    }

    List<Node> quotes(List<TimelineEntry> excerpt, Instant now) {
        return excerpt.stream().filter(entry -> entry.sender() != Sender.SYSTEM).map(entry -> quote(entry, now)).toList();
    }

    private Node quote(TimelineEntry entry, Instant now) {
        var text = new Label(entry.sender() == Sender.CUSTOMER ? texts().get("message.quoted", entry.text()) : entry.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var facts = new Label(texts().of("case.sender", entry.sender()) + " · " + texts().timeOrDay(entry.at(), now));
        facts.getStyleClass().add("note");
        return new VBox(2, text, facts);
    }

    void fact(GridPane grid, String key, String value) {
        var name = new Label(texts().get(key));
        name.getStyleClass().add("field-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        // A value of several lines begins beside its name.
        GridPane.setValignment(name, VPos.TOP);
        var content = new Label(value);
        content.setWrapText(true);
        content.setMinHeight(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), name, content);
    }

    private Texts texts() {
        return words.texts();
    }
}
