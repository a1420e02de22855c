package deskside.hub.store;

import deskside.domain.Money;
import deskside.domain.aftersales.Case;
import deskside.domain.order.Order;
import deskside.domain.order.OrderStatus;
import deskside.domain.order.Payment;
import deskside.domain.sync.EntityType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The orders' money. */
public final class OrderTable {

    private final Handle handle;
    private final Entities entities;

    OrderTable(Handle handle, Entities entities) {
        this.handle = handle;
        this.entities = entities;
    }

    /** The order, locked until the transaction ends. */
    public Optional<Order> lock(String id) {
        return entities.lock(EntityType.ORDER, id).map(Order.class::cast);
    }

    /**
     * Pays back what the case says, from the order's payments in their order, and publishes the order. The database refuses more than was
     * paid, and a second time for one case.
     *
     * @param order locked, as it is now
     */
    public void refund(Order order, Case granted, Instant now) {
        var known = handle.createUpdate("update order_balance set refunded = refunded + :amount where order_id = :order")
                .bind("amount", granted.amount().amount()).bind("order", order.id()).execute();
        if (known == 0) {
            handle.createUpdate("insert into order_balance (order_id, currency, paid, refunded) values (:order, :currency, :paid, :refunded)")
                    .bind("order", order.id()).bind("currency", order.total().currency().getCurrencyCode()).bind("paid", order.paid().amount())
                    .bind("refunded", order.refunded().plus(granted.amount()).amount()).execute();
        }
        handle.createUpdate("insert into refund (case_id, order_id, amount, refunded_at) values (:case, :order, :amount, :now)")
                .bind("case", granted.id()).bind("order", order.id()).bind("amount", granted.amount().amount()).bind("now", Times.column(now)).execute();
        entities.put(after(order, granted.amount(), order.version() + 1));
    }

    /** What went back here since the hub has its database, by order: a shop that is loaded anew does not know of it. */
    public Map<String, BigDecimal> refunds() {
        return handle.createQuery("select order_id, sum(amount) from refund group by order_id")
                .map((row, _) -> Map.entry(row.getString(1), row.getBigDecimal(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The order as it was loaded, less what went back since. @param refunds see {@link #refunds} */
    public static Order withRefunds(Order loaded, Map<String, BigDecimal> refunds) {
        var sum = refunds.get(loaded.id());
        return sum == null ? loaded : after(loaded, new Money(sum, loaded.total().currency()), loaded.version());
    }

    private static Order after(Order order, Money amount, long version) {
        var left = amount;
        var payments = new ArrayList<Payment>();
        for (var payment : order.payments()) {
            var share = left.min(payment.refundable());
            payments.add(share.isPositive() ? payment.refund(share) : payment);
            left = left.minus(share);
        }
        var status = order.refunded().plus(amount).equals(order.paid()) ? OrderStatus.REFUNDED : order.status();
        return new Order(order.id(), version, order.customerId(), status, order.placedAt(), order.paidAt(), order.lines(), order.discount(),
                order.freight(), order.total(), payments, order.shipments(), order.shippingAddress(), order.note());
    }
}
