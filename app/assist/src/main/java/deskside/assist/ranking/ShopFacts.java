package deskside.assist.ranking;

import deskside.domain.assist.AssistSnapshot;
import deskside.domain.assist.RecognizedEntity;
import deskside.domain.catalog.Policy;
import deskside.domain.catalog.Product;
import deskside.domain.catalog.Promotion;
import deskside.domain.customer.Tier;
import deskside.domain.order.Order;
import deskside.domain.order.OrderLine;
import deskside.domain.order.OrderStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a message is about: which order, which product, what they entitle to. Immutable.
 *
 * @param order   the one meant: its number named, else its product named, else the conversation's, else the newest
 * @param product the one meant: named, else the order's first
 */
public record ShopFacts(AssistSnapshot snapshot, ZoneId zone, Optional<Order> order, Optional<OrderLine> line, Optional<Product> product) {

    private static final String PRICE_PROTECTION = "promo.price_protect";
    private static final String RETURN = "return.policy";

    public static ShopFacts of(AssistSnapshot snapshot, List<RecognizedEntity> entities, ZoneId zone) {
        var skus = values(entities, RecognizedEntity.Kind.PRODUCT);
        var order = order(snapshot, entities);
        var line = order.flatMap(o -> o.lines().stream().filter(l -> skus.contains(l.sku())).findFirst()
                .or(() -> skus.isEmpty() ? o.lines().stream().findFirst() : Optional.empty()));
        var product = line.map(OrderLine::sku).or(() -> skus.stream().findFirst())
                .flatMap(sku -> Optional.ofNullable(snapshot.products().get(sku)));
        return new ShopFacts(snapshot, zone, order, line, product);
    }

    private static Optional<Order> order(AssistSnapshot snapshot, List<RecognizedEntity> entities) {
        var numbers = values(entities, RecognizedEntity.Kind.ORDER_NUMBER);
        return linked(snapshot, entities, RecognizedEntity.Kind.ORDER_NUMBER)
                .or(() -> linked(snapshot, entities, RecognizedEntity.Kind.TRACKING_NUMBER))
                .or(() -> linked(snapshot, entities, RecognizedEntity.Kind.PRODUCT))
                .or(() -> first(snapshot, o -> o.id().equals(snapshot.conversation().orderId())))
                .or(() -> snapshot.orders().stream().findFirst())
                // A number that is none of the customer's orders: no other order is meant either.
                .filter(o -> numbers.isEmpty() || numbers.contains(o.id()));
    }

    private static Optional<Order> linked(AssistSnapshot snapshot, List<RecognizedEntity> entities, RecognizedEntity.Kind kind) {
        return first(snapshot, o -> entities.stream().anyMatch(e -> e.kind() == kind && o.id().equals(e.orderId())));
    }

    private static Optional<Order> first(AssistSnapshot snapshot, Predicate<Order> condition) {
        return snapshot.orders().stream().filter(condition).findFirst();
    }

    private static List<String> values(List<RecognizedEntity> entities, RecognizedEntity.Kind kind) {
        return entities.stream().filter(e -> e.kind() == kind).map(RecognizedEntity::value).distinct().toList();
    }

    Instant now() {
        return snapshot.now();
    }

    public LocalDate today() {
        return now().atZone(zone).toLocalDate();
    }

    public Tier tier() {
        var customer = snapshot.customer();
        return customer == null ? Tier.REGULAR : customer.tier();
    }

    /** When the newest parcel was handed over. */
    Optional<Instant> signedAt() {
        return order.stream().flatMap(o -> o.shipments().stream()).flatMap(s -> s.events().stream())
                .filter(e -> e.state().equals("signed")).map(e -> e.at()).max(Comparator.naturalOrder());
    }

    boolean isShipped() {
        return order.map(o -> switch (o.status()) {
            case SHIPPED, IN_TRANSIT, SIGNED, COMPLETED -> true;
            case UNPAID, PAID, CANCELLED -> false;
            case REFUNDING, REFUNDED -> !o.shipments().isEmpty();
        }).orElse(false);
    }

    boolean isWaitingForShipment() {
        return order.map(o -> o.status() == OrderStatus.PAID || o.status() == OrderStatus.UNPAID).orElse(false);
    }

    /** @param ownDays the period of the policy whose text is filled; null: the shop's for this order */
    Optional<Instant> protectedUntil(@Nullable Integer ownDays) {
        var paidAt = order.map(Order::paidAt);
        var days = ownDays == null ? days(PRICE_PROTECTION, paidInBigPromotion()) : Optional.of(ownDays);
        return paidAt.flatMap(at -> days.map(d -> at.atZone(zone).plusDays(d).toInstant()));
    }

    /** The last day of returning without a reason; the count starts the day after signing. */
    Optional<LocalDate> returnableUntil() {
        return signedAt().flatMap(at -> days(RETURN, false).map(d -> at.atZone(zone).toLocalDate().plusDays(d)));
    }

    /** The last day under warranty, counted from signing. */
    Optional<LocalDate> warrantyUntil() {
        return product.filter(p -> p.warrantyMonths() > 0)
                .flatMap(p -> signedAt().map(at -> at.atZone(zone).toLocalDate().plusMonths(p.warrantyMonths())));
    }

    /** A promotion for the whole shop ran when the order was paid. */
    boolean paidInBigPromotion() {
        return order.map(Order::paidAt).stream().anyMatch(at -> snapshot.promotions().stream()
                .anyMatch(p -> p.isShopWide() && p.isValidAt(at)));
    }

    /** The amount up to which an agent decides. */
    Optional<BigDecimal> agentAmount() {
        return policies(PRICE_PROTECTION).map(p -> p.limits().get("agentAmount")).filter(a -> a != null).findFirst();
    }

    private Optional<Integer> days(String intent, boolean longest) {
        var all = policies(intent).map(p -> p.limits().get("days")).filter(d -> d != null).map(d -> d.intValue()).sorted().toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(longest ? all.getLast() : all.getFirst());
    }

    private Stream<Policy> policies(String intent) {
        return snapshot.policies().stream()
                .filter(p -> p.intents().contains(intent))
                .filter(p -> !today().isBefore(p.validFrom()) && (p.validTo() == null || !today().isAfter(p.validTo())));
    }

    /** Valid now, for this customer; first the one for the product that is meant, then the one that ends soonest. */
    Optional<Promotion> promotion(boolean coupon) {
        return snapshot.promotions().stream()
                .filter(p -> p.kind().equals("coupon") == coupon && p.isValidAt(now()))
                .filter(p -> p.tiers().isEmpty() || p.tiers().contains(tier()))
                .filter(p -> product.isEmpty() || p.appliesTo(tier(), product.get()) || (p.skus().isEmpty() && p.categories().isEmpty()))
                .min(Comparator.comparing((Promotion p) -> product.isPresent() && p.appliesTo(tier(), product.get()) ? 0 : 1)
                        .thenComparing(Promotion::validTo).thenComparing(Promotion::id));
    }
}
