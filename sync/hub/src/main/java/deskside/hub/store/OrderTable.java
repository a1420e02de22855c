package deskside.hub.store;

import deskside.domain.Money;
import deskside.domain.aftersales.Case;
import deskside.domain.order.Order;
import deskside.domain.order.OrderStatus;
import deskside.domain.order.Payment;
import deskside.domain.order.Shipment;
import deskside.domain.order.TrackingEvent;
import deskside.domain.sync.EntityType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        balance(order);
        handle.createUpdate("update order_balance set refunded = refunded + :amount where order_id = :order")
                .bind("amount", granted.amount().amount()).bind("order", order.id()).execute();
        handle.createUpdate("insert into refund (case_id, order_id, amount, refunded_at) values (:case, :order, :amount, :now)")
                .bind("case", granted.id()).bind("order", order.id()).bind("amount", granted.amount().amount()).bind("now", Times.column(now)).execute();
        entities.put(after(order, granted.amount(), order.version() + 1));
    }

    /** Sets more aside for what will have to be paid back, or less. The database refuses more than is left. @param more may be negative */
    void promise(Order order, Money more) {
        balance(order);
        handle.createUpdate("update order_balance set promised = promised + :more where order_id = :order").bind("more", more.amount())
                .bind("order", order.id()).execute();
    }

    /** The order's row of the books, made when it is needed first. */
    private void balance(Order order) {
        var known = handle.createQuery("select 1 from order_balance where order_id = :order").bind("order", order.id()).mapTo(Integer.class).findOne();
        if (known.isEmpty()) {
            handle.createUpdate("insert into order_balance (order_id, currency, paid, refunded) values (:order, :currency, :paid, :refunded)")
                    .bind("order", order.id()).bind("currency", order.total().currency().getCurrencyCode()).bind("paid", order.paid().amount())
                    .bind("refunded", order.refunded().amount()).execute();
        }
    }

    /** A replacement has left: one parcel more. @param order locked, as it is now */
    public void send(Order order, Case granted, Shipment parcel, Instant now) {
        handle.createUpdate("insert into replacement_parcel (case_id, order_id, carrier, waybill, sent_at) values (:case, :order, :carrier, :waybill, :now)")
                .bind("case", granted.id()).bind("order", order.id()).bind("carrier", parcel.carrier()).bind("waybill", parcel.trackingNumber())
                .bind("now", Times.column(now)).execute();
        entities.put(with(order, parcel, order.version() + 1));
    }

    /** Replacements that left since the hub has its database, by order. */
    public Map<String, List<Shipment>> replacements() {
        return handle.createQuery("select case_id, order_id, carrier, waybill, sent_at from replacement_parcel order by sent_at, case_id")
                .map((row, _) -> Map.entry(row.getString("order_id"), replacement(row.getString("case_id"), row.getString("carrier"),
                        row.getString("waybill"), Times.require(row, "sent_at")))).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The parcel of a case. */
    public static Shipment replacement(String caseId, String carrier, String waybill, Instant at) {
        return new Shipment("RP-" + caseId, carrier, waybill, List.of(new TrackingEvent(at, "picked_up", "", "换货商品已发出")));
    }

    /** The order as it was loaded, with replacements that left since; erased orders keep none. */
    public static Order withReplacements(Order loaded, Map<String, List<Shipment>> replacements) {
        var order = loaded;
        for (var parcel : replacements.getOrDefault(loaded.id(), List.of())) {
            order = with(order, parcel, loaded.version());
        }
        return order;
    }

    private static Order with(Order order, Shipment parcel, long version) {
        var parcels = new ArrayList<>(order.shipments());
        parcels.add(parcel);
        return new Order(order.id(), version, order.customerId(), order.status(), order.placedAt(), order.paidAt(), order.lines(), order.discount(),
                order.freight(), order.total(), order.payments(), parcels, order.shippingAddress(), order.note());
    }

    /** Sends the order elsewhere, and keeps it. @param order locked, as it is now */
    public void readdress(Order order, String commandId, String address, String accountId, Instant now) {
        handle.createUpdate("insert into address_change (command_id, order_id, address, changed_by, changed_at) values (:command, :order, :address, :by, :now)")
                .bind("command", commandId).bind("order", order.id()).bind("address", address).bind("by", accountId).bind("now", Times.column(now))
                .execute();
        entities.put(at(order, address, order.version() + 1));
    }

    /** How often somebody changed where it goes. */
    public int addressChanges(String orderId) {
        return handle.createQuery("select count(*) from address_change where order_id = :order").bind("order", orderId).mapTo(Integer.class).one();
    }

    /** Where orders go instead, by order: a shop that is loaded anew does not know of it. */
    public Map<String, String> addresses() {
        return handle.createQuery("select order_id, address from address_change where address <> '' order by changed_at, command_id")
                .map((row, _) -> Map.entry(row.getString(1), row.getString(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (_, later) -> later));
    }

    /** The order as it was loaded, sent to where somebody let it go since. */
    public static Order withAddress(Order loaded, Map<String, String> addresses) {
        var address = addresses.get(loaded.id());
        return address == null ? loaded : at(loaded, address, loaded.version());
    }

    private static Order at(Order order, String address, long version) {
        return new Order(order.id(), version, order.customerId(), order.status(), order.placedAt(), order.paidAt(), order.lines(), order.discount(),
                order.freight(), order.total(), order.payments(), order.shipments(), address, order.note());
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
