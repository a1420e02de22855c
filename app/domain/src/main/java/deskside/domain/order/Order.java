package deskside.domain.order;

import deskside.domain.Entity;
import deskside.domain.Money;
import java.time.Instant;
import java.util.List;
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
}
