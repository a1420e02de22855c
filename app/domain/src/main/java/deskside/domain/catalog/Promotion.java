package deskside.domain.catalog;

import deskside.domain.Entity;
import deskside.domain.LocalText;
import deskside.domain.customer.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promotion or coupon with its validity.
 *
 * @param kind       threshold, percent, bundle, gift, presale, flash or coupon
 * @param skus       products it is for; with {@code categories} also empty: all
 * @param tiers      for whom; empty: everybody
 * @param value      money off in the shop's currency, or the percentage off for {@code percent}
 * @param threshold  least amount of the order, null without one
 */
public record Promotion(
        String id, long version, LocalText title, String kind, LocalText rule, Instant validFrom, Instant validTo, List<String> skus,
        List<String> categories, List<Tier> tiers, BigDecimal value, @Nullable BigDecimal threshold, boolean stackable)
        implements Entity {

    public Promotion {
        skus = List.copyOf(skus);
        categories = List.copyOf(categories);
        tiers = List.copyOf(tiers);
    }

    public boolean isValidAt(Instant now) {
        return !now.isBefore(validFrom) && !now.isAfter(validTo);
    }

    /** For everybody and everything in the shop: orders paid while one ran are big-promotion orders. */
    public boolean isShopWide() {
        return kind.equals("threshold") && skus.isEmpty() && categories.isEmpty() && tiers.isEmpty();
    }

    /** Whether it is offered to a customer of that tier for that product, validity aside. */
    public boolean appliesTo(Tier tier, Product product) {
        return (tiers.isEmpty() || tiers.contains(tier))
                && ((skus.isEmpty() && categories.isEmpty()) || skus.contains(product.id()) || categories.contains(product.categoryId()));
    }
}
