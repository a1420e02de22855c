package deskside.usecases.aftersales;

import deskside.domain.order.Order;
import deskside.domain.order.OrderStatus;
import deskside.domain.order.Orders;
import deskside.domain.sync.Command;
import deskside.usecases.conversation.Outgoing;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Sends an order elsewhere as long as nothing of it has left. The hub checks that again when it comes to it. */
public final class ChangeAddress {

    private static final int LONGEST = 400;
    private static final Set<OrderStatus> BEFORE_SHIPPING = EnumSet.of(OrderStatus.UNPAID, OrderStatus.PAID);

    private final Orders orders;
    private final Outgoing outgoing;

    public ChangeAddress(Orders orders, Outgoing outgoing) {
        this.orders = orders;
        this.outgoing = outgoing;
    }

    /** Why nothing was queued. */
    public enum Refusal { UNKNOWN_ORDER, SHIPPED, NO_ADDRESS }

    /** As this desk knows it. */
    public static boolean isPossible(Order order) {
        return BEFORE_SHIPPING.contains(order.status())
                && order.shipments().stream().flatMap(parcel -> parcel.events().stream()).allMatch(event -> event.state().equals("created"));
    }

    /** @return why nothing was queued; empty: it was. @throws deskside.domain.sync.StoreFailure when it could not be queued */
    public Optional<Refusal> change(String conversationId, String orderId, String newAddress) {
        var order = orders.find(orderId).orElse(null);
        if (order == null) {
            return Optional.of(Refusal.UNKNOWN_ORDER);
        }
        if (!isPossible(order)) {
            return Optional.of(Refusal.SHIPPED);
        }
        var address = newAddress.strip();
        if (address.isEmpty() || address.length() > LONGEST || address.equals(order.shippingAddress())) {
            return Optional.of(Refusal.NO_ADDRESS);
        }
        outgoing.queue(id -> new Command.ChangeAddress(id, conversationId, orderId, order.shippingAddress(), address), OpenCase.TERM);
        return Optional.empty();
    }
}
