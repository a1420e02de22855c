package deskside.rules;

import deskside.domain.Money;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Claim;
import deskside.domain.catalog.Product;
import deskside.domain.catalog.Promotion;
import deskside.domain.conversation.Channel;
import deskside.domain.customer.Tier;
import deskside.domain.order.Order;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision is about.
 *
 * @param product    of the claimed line; null for a whole order or an article that the shop no longer lists
 * @param promotions expired ones included
 * @param earlier    what was granted or waits for this order; declined ones are left out
 * @param waiting    sum of requests that the order's balance does not show yet
 * @param now        the time that days are counted to
 * @param zone       of the shop
 * @param shopAsOf   how old what is known of the shop is
 */
public record Situation(
        Order order, @Nullable Product product, List<Promotion> promotions, Tier tier, Channel channel, Claim claim, List<Earlier> earlier, Money waiting,
        Instant now, ZoneId zone, Instant shopAsOf) {

    public Situation {
        promotions = List.copyOf(promotions);
        earlier = List.copyOf(earlier);
    }

    /** An earlier case of the order. @param claim null when it was opened without one: then it counts for every line */
    public record Earlier(CaseKind kind, @Nullable Claim claim) {
    }

    Situation at(Instant other) {
        return new Situation(order, product, promotions, tier, channel, claim, earlier, waiting, other, zone, shopAsOf);
    }

    Situation with(Claim other) {
        return new Situation(order, product, promotions, tier, channel, other, earlier, waiting, now, zone, shopAsOf);
    }
}
