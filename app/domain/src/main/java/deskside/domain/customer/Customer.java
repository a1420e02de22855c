package deskside.domain.customer;

import deskside.domain.Entity;
import deskside.domain.Language;
import deskside.domain.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A customer in clear; only {@link deskside.domain.privacy.Masking} decides what of it is shown.
 *
 * @param honorific     the polite address without the name, e.g. 女士, 先生, Ms
 * @param couponUse     share of orders with a coupon, 0..1: how price-sensitive the customer is
 * @param preferences   categories or habits in the shop's words
 */
public record Customer(
        String id, long version, String name, String honorific, Language language, String phone, String email, String city,
        String address, Tier tier, Money totalSpent, int orderCount, double couponUse, List<String> preferences,
        int complaintCount, String note, LocalDate memberSince) implements Entity {

    public Customer {
        preferences = List.copyOf(preferences);
    }

    /** Without personal data: it may end in a log. */
    @Override
    public String toString() {
        return "Customer[" + id + ", version " + version + "]";
    }
}
