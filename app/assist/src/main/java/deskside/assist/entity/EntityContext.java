package deskside.assist.entity;

import deskside.domain.catalog.Promotion;
import deskside.domain.order.Order;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What a message may speak of.
 *
 * @param orders     the customer's, newest first: their products are preferred where a name fits several
 * @param products   the names of the catalogue, made once and kept
 * @param now        what 昨天 and "last Wednesday" count from
 * @param zone       the shop's
 */
public record EntityContext(List<Order> orders, ProductNames products, List<Promotion> promotions, Instant now, ZoneId zone) {

    public EntityContext {
        orders = List.copyOf(orders);
        promotions = List.copyOf(promotions);
    }

    LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }
}
