package deskside.store.db;

import deskside.domain.customer.Customer;
import deskside.domain.customer.Customers;
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
}
