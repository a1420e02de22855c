package deskside.hub.shop;

import deskside.domain.Money;
import deskside.domain.order.Order;
import deskside.domain.order.OrderLine;
import deskside.domain.order.OrderStatus;
import deskside.domain.order.Payment;
import deskside.domain.order.Shipment;
import deskside.domain.order.TrackingEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order out of the few fields of an example. */
record ExampleOrder(Fields fields, Currency currency, ZoneId zone) {

    record Bought(String sku, String name, int quantity, Money unitPrice) {
    }

    Order order(List<Bought> bought) {
        var none = new Money(BigDecimal.ZERO, currency);
        var discount = money("discount");
        var freight = money("freight");
        var total = bought.stream().map(one -> one.unitPrice().times(one.quantity())).reduce(none, Money::plus).minus(discount).plus(freight);
        var paid = time("paid");
        var refunded = money("refunded");
        var failed = time("failed");
        var payments = paid == null ? failed == null ? List.<Payment>of() : List.of(new Payment("P-1", "alipay", total, "failed", failed, none))
                : List.of(new Payment("P-1", "alipay", total, refunded.isPositive() ? "partly_refunded" : "paid", paid, refunded));
        var lines = bought.stream().map(one -> new OrderLine(one.sku(), one.name(), one.quantity(), one.unitPrice())).toList();
        var events = events();
        return new Order("2026110100001", 1, "c-example", status(paid, time("cancelled"), events), paid == null ? Instant.EPOCH : paid, paid, lines, discount, freight, total,
                payments, events.isEmpty() ? List.of() : List.of(new Shipment("S-1", "顺丰", "SF0000000000001", events)), "", "");
    }

    private List<TrackingEvent> events() {
        var events = new ArrayList<TrackingEvent>();
        event(events, "sent", "picked_up");
        event(events, "signed", "signed");
        event(events, "returned", "returned");
        events.sort(Comparator.comparing(TrackingEvent::at));
        return events;
    }

    private void event(List<TrackingEvent> events, String name, String state) {
        var at = time(name);
        if (at != null) {
            events.add(new TrackingEvent(at, state, "", ""));
        }
    }

    private static OrderStatus status(@Nullable Instant paid, @Nullable Instant cancelled, List<TrackingEvent> events) {
        if (cancelled != null) {
            return OrderStatus.CANCELLED;
        }
        if (events.stream().anyMatch(event -> event.state().equals("signed"))) {
            return OrderStatus.SIGNED;
        }
        return !events.isEmpty() ? OrderStatus.IN_TRANSIT : paid == null ? OrderStatus.UNPAID : OrderStatus.PAID;
    }

    private Money money(String name) {
        return new Money(fields.has(name) ? fields.decimal(name) : BigDecimal.ZERO, currency);
    }

    private @Nullable Instant time(String name) {
        return fields.has(name) ? fields.parse(name, "a time in the shop's zone such as 2026-11-20T10:30",
                text -> LocalDateTime.parse(text).atZone(zone).toInstant(), Instant.EPOCH) : null;
    }
}
