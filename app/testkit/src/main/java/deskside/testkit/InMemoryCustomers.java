package deskside.testkit;

import deskside.domain.customer.Customer;
import deskside.domain.customer.Customers;
import java.util.Optional;

/** Customers out of {@link InMemoryTables}. */
public final class InMemoryCustomers implements Customers {

    private final InMemoryTable<Customer> customers;

    public InMemoryCustomers(InMemoryTables tables) {
        customers = tables.of(Customer.class);
    }

    public void put(Customer customer) {
        customers.put(customer);
    }

    @Override
    public Optional<Customer> find(String customerId) {
        return customers.find(customerId);
    }
}
