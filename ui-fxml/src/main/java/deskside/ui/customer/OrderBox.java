package deskside.ui.customer;

import deskside.domain.catalog.Product;
import deskside.domain.order.Order;
import deskside.domain.order.OrderLine;
import deskside.domain.order.OrderStatus;
import deskside.ui.fx.Chips;
import deskside.ui.fx.Column;
import deskside.ui.fx.Repeated;
import deskside.ui.fx.Texts;
import deskside.usecases.customer.CustomerCard;
import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The current order: what was bought, for how much, and what has happened to it since. */
public final class OrderBox extends Column {

    /** So many steps are shown before the agent asks for all. */
    private static final int STEPS = 4;
    /** As between all parts of the box. */
    private static final double SPACING = 5;

    private final VBox goods = new Column(SPACING);
    private final Label status = Chips.of("", Chips.Kind.PLAIN);
    private final FlowPane numbers = new FlowPane(8, 2);
    private final VBox happened = new Column(SPACING);
    private final Hyperlink more = new Hyperlink();
    private final Repeated<Goods> lines = new Repeated<>(goods.getChildren(), Goods::new, goods -> goods.show("", ""));
    private final Repeated<Label> notes = new Repeated<>(numbers.getChildren(), () -> note(""), note -> note.setText(""));
    private final Repeated<StepRow> rows = new Repeated<>(happened.getChildren(), StepRow::new, StepRow::empty);
    private String shownOrder = "";
    private boolean allSteps;

    public OrderBox() {
        getStyleClass().add("order-box");
        numbers.setAlignment(Pos.CENTER_LEFT);
        numbers.getChildren().add(status);
        more.getStyleClass().add("more");
        getChildren().addAll(goods, numbers, happened, more);
    }

    void show(Order order, CustomerCard card, Texts texts) {
        if (!order.id().equals(shownOrder)) {
            shownOrder = order.id();
            allSteps = false;
        }
        lines.show(order.lines(), (goods, line) -> goods.show(line.quantity() > 1 ? line.productName() + " × " + line.quantity() : line.productName(),
                price(line, card, texts)));
        setShown(goods, !order.lines().isEmpty());
        summary(order, texts);
        var steps = OrderStep.of(order, texts);
        var visible = allSteps || steps.size() <= STEPS + 1 ? steps : steps.subList(0, STEPS);
        rows.show(visible, (row, step) -> row.show(step, step.equals(steps.getFirst()), texts));
        setShown(happened, !visible.isEmpty());
        more.setText(texts.get("customer.steps.all", steps.size()));
        more.setOnAction(_ -> {
            allSteps = true;
            show(order, card, texts);
        });
        setShown(more, visible.size() < steps.size());
    }

    private static void setShown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    /** What was bought, and for how much. */
    private static final class Goods extends FlowPane {

        private final Label name = new Label();
        private final Label price = new Label();

        private Goods() {
            super(8, 1);
            name.getStyleClass().add("product-name");
            name.setMinWidth(Region.USE_PREF_SIZE);
            price.getStyleClass().add("field-value");
            setAlignment(Pos.CENTER_LEFT);
            getChildren().addAll(name, price);
        }

        private void show(String what, String paid) {
            name.setText(what);
            price.setText(paid);
        }
    }

    /** With today's price beside it when that differs: the first thing a price-protection question needs. */
    private static String price(OrderLine line, CustomerCard card, Texts texts) {
        var paid = texts.money(line.unitPrice());
        return card.product().filter(product -> product.id().equals(line.sku())).map(Product::price)
                .filter(now -> !now.equals(line.unitPrice())).map(now -> texts.get("customer.price-change", paid, texts.money(now))).orElse(paid);
    }

    private void summary(Order order, Texts texts) {
        var words = new ArrayList<String>();
        words.add(texts.get("customer.order.number", order.id()));
        words.add(texts.get("customer.order.total", texts.money(order.total())));
        order.shipments().forEach(parcel -> words.add(texts.get("customer.parcel", parcel.carrier(), parcel.trackingNumber())));
        Chips.fill(status, new Chips.Chip(texts.of(order.status().label()), colour(order.status())));
        notes.show(words, Label::setText);
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
