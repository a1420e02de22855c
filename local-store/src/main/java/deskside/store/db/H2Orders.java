package deskside.store.db;

import deskside.domain.order.Order;
import deskside.domain.order.Orders;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Orders from the file. */
public final class H2Orders implements Orders {

    private final Database database;

    public H2Orders(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Order> find(String orderId) {
        return database.read(handle -> EntityTables.ORDER.find(handle, orderId));
    }

    @Override
    public List<Order> ofCustomer(String customerId, int limit) {
        return database.read(handle -> EntityTables.ORDER.select(handle,
                "customer_id = :customer order by customer_id, placed_at desc, id limit :limit",
                query -> query.bind("customer", customerId).bind("limit", limit)));
    }

    @Override
    public List<Order> withParcelNews(Set<String> states, Instant from, Instant until, int limit) {
        return states.isEmpty() ? List.of() : database.read(handle -> EntityTables.ORDER.select(handle,
                "parcel_state in (<states>) and parcel_at >= :from and parcel_at < :until order by parcel_at desc, id limit :limit",
                query -> query.bindList("states", List.copyOf(states)).bind("from", Nanos.of(from)).bind("until", Nanos.of(until)).bind("limit", limit)));
    }
}
