package deskside.domain.order;

import deskside.domain.Entity;
import deskside.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order of a customer; {@code id} is the order number that the customer sees.
 *
 * @param paidAt null while unpaid
 * @param total  what was to be paid: lines − discount + freight
 */
public record Order(
        String id, long version, String customerId, OrderStatus status, Instant placedAt, @Nullable Instant paidAt,
        List<OrderLine> lines, Money discount, Money freight, Money total, List<Payment> payments, List<Shipment> shipments,
        String shippingAddress, String note) implements Entity {

    public Order {
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
        shipments = List.copyOf(shipments);
    }

    /** What was really paid, whatever of it went back since. */
    public Money paid() {
        return payments.stream().filter(Payment::wasPaid).map(Payment::amount).reduce(nothing(), Money::plus);
    }

    /** What went back to the customer already. */
    public Money refunded() {
        return payments.stream().map(Payment::refunded).reduce(nothing(), Money::plus);
    }

    /** What can go back at the most. */
    public Money refundable() {
        return paid().minus(refunded());
    }

    private Money nothing() {
        return new Money(BigDecimal.ZERO, total.currency());
    }

    /** The last news of the parcel that is behind the others: of one that is on its way before one that has arrived; empty before anything has left. */
    public Optional<TrackingEvent> parcelNews() {
        return shipments.stream().filter(parcel -> !parcel.events().isEmpty()).map(parcel -> parcel.events().getLast())
                .min(Comparator.comparing(TrackingEvent::isLast).thenComparing(TrackingEvent::at, Comparator.reverseOrder()));
    }

    /** Without personal data: it may end in a log. */
    @Override
    public String toString() {
        return "Order[" + id + ", version " + version + "]";
    }
}
