package deskside.ui.customer;

import deskside.domain.order.Order;
import deskside.domain.order.Payment;
import deskside.domain.order.TrackingEvent;
import deskside.ui.fx.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something that happened to an order.
 *
 * @param what   in short
 * @param detail the carrier's own words, may be blank
 */
record OrderStep(Instant at, String what, String detail, Mood mood) {

    /** How its dot is coloured. */
    enum Mood { GOOD, OPEN, BAD }

    /** Newest first. */
    static List<OrderStep> of(Order order, Texts texts) {
        var steps = new ArrayList<OrderStep>();
        steps.add(new OrderStep(order.placedAt(), texts.get("customer.step.placed"), "", Mood.GOOD));
        order.payments().forEach(payment -> steps.add(of(payment, texts)));
        order.shipments().forEach(shipment -> shipment.events().forEach(event -> steps.add(of(event, texts))));
        steps.sort(Comparator.comparing(OrderStep::at).reversed());
        return List.copyOf(steps);
    }

    private static OrderStep of(Payment payment, Texts texts) {
        var mood = switch (payment.state()) {
            case "failed" -> Mood.BAD;
            case "pending" -> Mood.OPEN;
            default -> Mood.GOOD;
        };
        return new OrderStep(payment.at(), word("customer.payment.", payment.state(), texts) + " · "
                + word("customer.method.", payment.method(), texts), "", mood);
    }

    private static OrderStep of(TrackingEvent event, Texts texts) {
        var mood = switch (event.state()) {
            case "exception", "returned" -> Mood.BAD;
            default -> Mood.GOOD;
        };
        var what = word("customer.parcel.", event.state(), texts);
        return new OrderStep(event.at(), event.place().isBlank() ? what : what + " · " + event.place(), event.text(), mood);
    }

    /** A shop's own word that Deskside has no translation for is shown as it is. */
    private static String word(String prefix, String code, Texts texts) {
        return texts.has(prefix + code) ? texts.get(prefix + code) : code;
    }
}
