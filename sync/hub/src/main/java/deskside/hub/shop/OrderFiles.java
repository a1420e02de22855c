package deskside.hub.shop;

import deskside.domain.Money;
import deskside.domain.order.Order;
import deskside.domain.order.OrderLine;
import deskside.domain.order.OrderStatus;
import deskside.domain.order.Payment;
import deskside.domain.order.Shipment;
import deskside.domain.order.TrackingEvent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** {@code orders.csv} with {@code order_lines.csv}, {@code payments.csv}, {@code shipments.csv} and {@code tracking_events.csv}. */
final class OrderFiles {

    private static final List<String> METHODS = List.of("alipay", "wechat", "card", "balance", "cod");
    private static final List<String> PAYMENT_STATES = List.of("pending", "paid", "failed", "refunded", "partly_refunded");
    private static final List<String> TRACKING_STATES = List.of("created", "picked_up", "in_transit", "out_for_delivery", "signed",
            "exception", "returned");

    private final ImportLog log;
    private final ShopFolder folder;

    OrderFiles(ImportLog log, ShopFolder folder) {
        this.log = log;
        this.folder = folder;
    }

    List<Order> read() {
        Map<String, List<OrderLine>> lines = grouped("order_lines.csv", "orderId", "order", OrderFiles::line);
        Map<String, List<Payment>> payments = grouped("payments.csv", "orderId", "order", OrderFiles::payment);
        Map<String, List<TrackingEvent>> events = grouped("tracking_events.csv", "shipmentId", "shipment", OrderFiles::event);
        Map<String, List<Shipment>> shipments = grouped("shipments.csv", "orderId", "order", row -> {
            var id = row.id("id", "shipment");
            return new Shipment(id, row.text("carrier"), row.text("trackingNumber"),
                    events.getOrDefault(id, List.of()).stream().sorted(Comparator.comparing(TrackingEvent::at)).toList());
        });
        var orders = new ArrayList<Order>();
        for (var row : rows("orders.csv")) {
            var id = row.id("id", "order");
            var order = new Order(id, 1, row.reference("customerId", "customer"),
                    row.parse("status", "the state of an order in lower case", text -> OrderStatus.valueOf(text.toUpperCase(Locale.ROOT)),
                            OrderStatus.PAID),
                    row.instant("placedAt"), row.optionalInstant("paidAt"), lines.getOrDefault(id, List.of()), row.money("discount"),
                    row.money("freight"), row.money("total"), payments.getOrDefault(id, List.of()), shipments.getOrDefault(id, List.of()),
                    row.text("shippingAddress"), CustomerFile.orEmpty(row.optionalText("note")));
            check(row, order);
            row.done();
            orders.add(order);
        }
        return orders;
    }

    private List<Fields> rows(String name) {
        return folder.required(name).map(file -> new CsvReader(file, log).rows()).orElse(List.of());
    }

    private <T> Map<String, List<T>> grouped(String name, String key, String kind, Function<Fields, T> parser) {
        var groups = new HashMap<String, List<T>>();
        for (var row : rows(name)) {
            groups.computeIfAbsent(row.reference(key, kind), _ -> new ArrayList<>()).add(parser.apply(row));
            row.done();
        }
        return groups;
    }

    private static OrderLine line(Fields row) {
        return new OrderLine(row.reference("sku", "product"), row.text("productName"), row.integer("quantity", 1, 100_000),
                row.money("unitPrice"));
    }

    private static Payment payment(Fields row) {
        var payment = new Payment(row.id("id", "payment"), row.oneOf("method", METHODS), row.money("amount"),
                row.oneOf("state", PAYMENT_STATES), row.instant("at"), row.money("refunded"));
        if (payment.refunded().compareTo(payment.amount()) > 0) {
            row.problem("refunded", "more was refunded than paid: correct 'amount' or 'refunded'");
        }
        return payment;
    }

    private static TrackingEvent event(Fields row) {
        return new TrackingEvent(row.instant("at"), row.oneOf("state", TRACKING_STATES), CustomerFile.orEmpty(row.optionalText("place")),
                row.text("text"));
    }

    private static void check(Fields row, Order order) {
        if (order.lines().isEmpty()) {
            row.problem("id", "the order has no line in order_lines.csv: add one or remove the order");
            return;
        }
        var sum = Money.cny(BigDecimal.ZERO);
        for (var line : order.lines()) {
            sum = sum.plus(line.unitPrice().times(line.quantity()));
        }
        var total = sum.minus(order.discount()).plus(order.freight());
        if (!total.equals(order.total())) {
            row.problem("total", "'total' is " + order.total().amount() + ", but lines - discount + freight are " + total.amount()
                    + ": correct one of them");
        }
    }
}
