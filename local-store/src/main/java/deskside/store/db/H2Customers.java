package deskside.store.db;

import deskside.domain.customer.Customer;
import deskside.domain.customer.Customers;
import java.util.List;
import java.util.Optional;

/** Customers from the file. */
public final class H2Customers implements Customers {

    private final Database database;

    public H2Customers(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Customer> find(String customerId) {
        return database.read(handle -> EntityTables.CUSTOMER.find(handle, customerId));
    }

    @Override
    public List<Customer> list(int limit) {
        return database.read(handle -> EntityTables.CUSTOMER.select(handle, "true order by id limit :limit", query -> query.bind("limit", limit)));
    }
}
