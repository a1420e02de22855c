package deskside.domain.order;

import java.util.List;
import java.util.Optional;

/** Read access to the desk's copy of the orders. Calls block on the store; safe for several threads. */
public interface Orders {

    Optional<Order> find(String orderId);

    /** Newest first. */
    List<Order> ofCustomer(String customerId, int limit);
}
