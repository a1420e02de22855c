package deskside.ui.customer;

import deskside.domain.catalog.Product;
import deskside.domain.order.Order;
import deskside.domain.order.OrderLine;
import deskside.domain.order.OrderStatus;
import deskside.ui.fx.Chips;
import deskside.ui.fx.Texts;
import deskside.usecases.customer.CustomerCard;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The current order: what was bought, for how much, and what has happened to it since. */
public final class OrderBox extends VBox {

    /** So many steps are shown before the agent asks for all. */
    private static final int STEPS = 4;

    private String shownOrder = "";
    private boolean allSteps;

    public OrderBox() {
        getStyleClass().add("order-box");
    }

    void show(Order order, CustomerCard card, Texts texts) {
        if (!order.id().equals(shownOrder)) {
            shownOrder = order.id();
            allSteps = false;
        }
        getChildren().clear();
        order.lines().forEach(line -> getChildren().add(line(line, card, texts)));
        getChildren().add(summary(order, texts));
        var steps = OrderStep.of(order, texts);
        var visible = allSteps || steps.size() <= STEPS + 1 ? steps : steps.subList(0, STEPS);
        visible.forEach(step -> getChildren().add(new StepRow(step, step.equals(steps.getFirst()), texts)));
        if (visible.size() < steps.size()) {
            getChildren().add(more(order, card, texts, steps));
        }
    }

    private Hyperlink more(Order order, CustomerCard card, Texts texts, List<OrderStep> steps) {
        var more = new Hyperlink(texts.get("customer.steps.all", steps.size()));
        more.getStyleClass().add("more");
        more.setOnAction(_ -> {
            allSteps = true;
            show(order, card, texts);
        });
        return more;
    }

    private static FlowPane line(OrderLine line, CustomerCard card, Texts texts) {
        var name = new Label(line.quantity() > 1 ? line.productName() + " × " + line.quantity() : line.productName());
        name.getStyleClass().add("product-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var price = new Label(price(line, card, texts));
        price.getStyleClass().add("field-value");
        var flow = new FlowPane(8, 1, name, price);
        flow.setAlignment(Pos.CENTER_LEFT);
        return flow;
    }

    /** With today's price beside it when that differs: the first thing a price-protection question needs. */
    private static String price(OrderLine line, CustomerCard card, Texts texts) {
        var paid = texts.money(line.unitPrice());
        return card.product().filter(product -> product.id().equals(line.sku())).map(Product::price)
                .filter(now -> !now.equals(line.unitPrice())).map(now -> texts.get("customer.price-change", paid, texts.money(now))).orElse(paid);
    }

    private static FlowPane summary(Order order, Texts texts) {
        var flow = new FlowPane(8, 2, Chips.of(texts.of(order.status().label()), colour(order.status())),
                note(texts.get("customer.order.number", order.id())), note(texts.get("customer.order.total", texts.money(order.total()))));
        order.shipments().forEach(parcel -> flow.getChildren().add(note(texts.get("customer.parcel", parcel.carrier(), parcel.trackingNumber()))));
        flow.setAlignment(Pos.CENTER_LEFT);
        return flow;
    }

    private static Chips.Kind colour(OrderStatus status) {
        return switch (status) {
            case UNPAID, REFUNDING -> Chips.Kind.WARN;
            case PAID, SHIPPED, IN_TRANSIT -> Chips.Kind.ACCENT;
            case SIGNED, COMPLETED -> Chips.Kind.SUCCESS;
            case CANCELLED, REFUNDED -> Chips.Kind.PLAIN;
        };
    }

    private static Label note(String text) {
        var label = new Label(text);
        label.getStyleClass().add("note");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
