package deskside.assist.entity;

import deskside.domain.catalog.Product;
import deskside.domain.catalog.Promotion;
import deskside.domain.order.Order;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/**
 * What a message may speak of.
 *
 * @param orders     the customer's, newest first: their products are preferred where a name fits several
 * @param products   the catalogue, or the part of it that is known
 * @param now        what 昨天 and "last Wednesday" count from
 * @param zone       the shop's
 */
public record EntityContext(List<Order> orders, Collection<Product> products, List<Promotion> promotions, Instant now, ZoneId zone) {

    public EntityContext {
        orders = List.copyOf(orders);
        products = List.copyOf(products);
        promotions = List.copyOf(promotions);
    }

    LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }
}
