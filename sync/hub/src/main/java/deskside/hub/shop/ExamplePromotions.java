package deskside.hub.shop;

import deskside.domain.LocalText;
import deskside.domain.catalog.Product;
import deskside.domain.catalog.Promotion;
import deskside.domain.order.Order;
import deskside.domain.order.OrderLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The promotions that an example needs: {@code bigPromotion}, {@code presale} when it was paid, {@code flash} when the price fell. */
record ExamplePromotions(ZoneId zone) {

    List<Promotion> of(Fields fields, Order order, @Nullable Product product) {
        var promotions = new ArrayList<Promotion>();
        var paid = order.paidAt();
        if (fields.has("bigPromotion") && fields.flag("bigPromotion") && paid != null) {
            promotions.add(promotion("threshold", paid, List.of()));
        }
        if (fields.has("presale") && fields.flag("presale") && paid != null) {
            promotions.add(promotion("presale", paid, order.lines().stream().map(OrderLine::sku).toList()));
        }
        if (fields.has("flash") && fields.flag("flash") && product != null) {
            promotions.add(promotion("flash", product.priceHistory().getLast().from().atStartOfDay(zone).toInstant(), List.of(product.id())));
        }
        return promotions;
    }

    private static Promotion promotion(String kind, Instant at, List<String> skus) {
        return new Promotion("PR-" + kind, 1, LocalText.of(kind), kind, LocalText.of(kind), at, at.plusSeconds(3600), skus, List.of(), List.of(), BigDecimal.TEN,
                null, false);
    }
}
