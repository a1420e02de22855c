package deskside.domain.privacy;

import deskside.domain.customer.Customer;
import java.util.function.Function;

/** What of a customer can be looked at in clear, one at a time. */
public enum PersonalField {
    NAME(Customer::name),
    PHONE(Customer::phone),
    EMAIL(Customer::email),
    ADDRESS(Customer::address),
    NOTE(Customer::note);

    private final Function<Customer, String> value;

    PersonalField(Function<Customer, String> value) {
        this.value = value;
    }

    /** In clear; blank when the shop does not know it. */
    public String of(Customer customer) {
        return value.apply(customer);
    }
}
