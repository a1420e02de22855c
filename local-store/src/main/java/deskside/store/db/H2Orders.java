package deskside.store.db;

import deskside.domain.order.Order;
import deskside.domain.order.Orders;
import java.util.List;
import java.util.Optional;

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
}
