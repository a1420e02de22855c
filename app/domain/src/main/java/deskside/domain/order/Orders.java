package deskside.domain.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Read access to the desk's copy of the orders. Calls block on the store; safe for several threads. */
public interface Orders {

    Optional<Order> find(String orderId);

    /** Newest first. */
    List<Order> ofCustomer(String customerId, int limit);

    /**
     * Those whose {@link Order#parcelNews()} is from this time and says one of these states, the newest first.
     *
     * @param until the first moment after it
     */
    List<Order> withParcelNews(Set<String> states, Instant from, Instant until, int limit);
}
