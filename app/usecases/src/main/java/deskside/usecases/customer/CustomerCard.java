package deskside.usecases.customer;

import deskside.domain.Language;
import deskside.domain.Money;
import deskside.domain.catalog.Product;
import deskside.domain.catalog.Promotion;
import deskside.domain.conversation.Conversation;
import deskside.domain.customer.Tier;
import deskside.domain.order.Order;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer as an agent may see them: personal data is masked here, not on the screen.
 *
 * @param language  the customer's own
 * @param email     masked, like the phone and the address; blank when unknown
 * @param couponUse 0..1
 * @param order     the order that the conversation is about, else the newest one; its address is masked
 * @param product   what that order is about
 * @param related   products that fit or compare with it, in the catalogue's order
 * @param benefits  promotions that are valid now and apply to this customer
 * @param history   earlier conversations, newest first
 * @param asOf      when the desk last heard from the hub; null before the first time
 */
public record CustomerCard(
        String customerId, String name, Language language, String phone, String email, String address, String city, Tier tier, Money totalSpent, int orderCount,
        double couponUse, List<String> preferences, int complaintCount, String note, Optional<Order> order, List<Order> orders, Optional<Product> product,
        List<RelatedProduct> related, List<Promotion> benefits, List<Conversation> history, @Nullable Instant asOf) {

    public CustomerCard {
        preferences = List.copyOf(preferences);
        orders = List.copyOf(orders);
        related = List.copyOf(related);
        benefits = List.copyOf(benefits);
        history = List.copyOf(history);
    }

    /** The same card with another "as of" time. */
    public CustomerCard asOf(@Nullable Instant other) {
        return new CustomerCard(customerId, name, language, phone, email, address, city, tier, totalSpent, orderCount, couponUse, preferences, complaintCount,
                note, order, orders, product, related, benefits, history, other);
    }

    /** A product beside the ordered one, and how it relates to it. */
    public record RelatedProduct(Relation relation, Product product) {
    }

    /** How two products relate. */
    public enum Relation { ACCESSORY, SIMILAR }
}
