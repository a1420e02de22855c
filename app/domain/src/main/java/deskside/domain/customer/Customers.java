package deskside.domain.customer;

import java.util.List;
import java.util.Optional;

/** Read access to the desk's copy of the customers. Calls block on the store; safe for several threads. */
public interface Customers {

    Optional<Customer> find(String customerId);

    /** The first {@code limit} by id. */
    List<Customer> list(int limit);
}
