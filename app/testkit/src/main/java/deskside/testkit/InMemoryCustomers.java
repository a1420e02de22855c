package deskside.testkit;

import deskside.domain.customer.Customer;
import deskside.domain.customer.Customers;
import java.util.Comparator;
import java.util.List;
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

    @Override
    public List<Customer> list(int limit) {
        return customers.all().stream().sorted(Comparator.comparing(Customer::id)).limit(limit).toList();
    }
}
