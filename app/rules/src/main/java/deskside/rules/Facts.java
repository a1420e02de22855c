package deskside.rules;

import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Claim;
import deskside.domain.aftersales.Ground;
import deskside.domain.catalog.Product;
import deskside.domain.catalog.Promotion;
import deskside.domain.order.Order;
import deskside.domain.order.OrderLine;
import deskside.domain.order.OrderStatus;
import deskside.domain.order.TrackingEvent;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every fact of one situation, each found when it is asked for the first time: a rule asks for a few of them. For one thread. */
final class Facts {

    private static final Set<OrderStatus> SENT =
            EnumSet.of(OrderStatus.SHIPPED, OrderStatus.IN_TRANSIT, OrderStatus.SIGNED, OrderStatus.COMPLETED);
    /** Cases that take pieces of a line out of what can be claimed. */
    private static final Set<CaseKind> OF_GOODS = EnumSet.of(CaseKind.RETURN, CaseKind.EXCHANGE, CaseKind.REFUND);

    private final Situation situation;
    private final Order order;
    private final @Nullable OrderLine line;
    private final @Nullable Product product;
    private final Map<FactName, Object> values = new EnumMap<>(FactName.class);

    Facts(Situation situation) {
        this.situation = situation;
        this.order = situation.order();
        var sku = situation.claim().sku();
        this.line = order.lines().stream().filter(one -> one.sku().equals(sku)).findFirst().orElse(null);
        this.product = situation.product() != null && situation.product().id().equals(sku) ? situation.product() : null;
    }

    Currency currency() {
        return order.total().currency();
    }

    Object value(FactName name) {
        return values.computeIfAbsent(name, this::find);
    }

    Fact fact(FactName name) {
        var ofNow = name.source() == FactName.Source.CLAIM;
        return new Fact(name, value(name), currency(), ofNow ? situation.now() : situation.shopAsOf());
    }

    private Object find(FactName name) {
        return switch (name) {
            case ORDER_STATUS -> order.status().name();
            case ORDER_CURRENCY -> order.total().currency().getCurrencyCode();
            case ORDER_PAID -> Amounts.units(order.paid());
            case ORDER_REFUNDED -> Amounts.units(order.refunded());
            case ORDER_REFUNDABLE -> refundable();
            case ORDER_PAYMENT_FAILED -> !order.payments().isEmpty() && order.payments().getLast().state().equals("failed");
            case ORDER_SHIPPED -> SENT.contains(order.status()) || has("picked_up");
            case ORDER_SIGNED -> signedAt().isPresent();
            case ORDER_RETURNED -> has("returned");
            case ORDER_DAYS_SINCE_PAID -> paidAt().map(at -> started(at, ChronoUnit.DAYS)).orElse(0L);
            case ORDER_HOURS_SINCE_PAID -> paidAt().map(at -> started(at, ChronoUnit.HOURS)).orElse(0L);
            case ORDER_DAYS_SINCE_SIGNED -> signedAt().map(at -> ChronoUnit.DAYS.between(day(at), day(situation.now()))).orElse(0L);
            case ORDER_HOURS_SINCE_SIGNED -> signedAt().map(at -> started(at, ChronoUnit.HOURS)).orElse(0L);
            case ORDER_MONTHS_SINCE_SIGNED -> signedAt().map(at -> startedMonths(day(at))).orElse(0L);
            case ORDER_BIG_PROMOTION -> isPaidDuring(Promotion::isShopWide);
            case ORDER_PRESALE -> isPaidDuring(promotion -> promotion.kind().equals("presale")
                    && order.lines().stream().anyMatch(one -> promotion.skus().contains(one.sku())));
            case ORDER_SKUS -> order.lines().stream().map(OrderLine::sku).distinct().toList();
            case LINE_KNOWN -> line != null;
            case LINE_SKU -> line == null ? "" : line.sku();
            case LINE_CATEGORY -> product == null ? "" : product.categoryId();
            case LINE_CLAIMABLE -> line == null ? 0L : Math.max(0, line.quantity() - claimed(line));
            case LINE_UNIT_PAID -> line == null ? 0L : Amounts.units(line.unitPrice());
            case LINE_PRICE -> lowest().map(Product.PricePoint::price).or(() -> Optional.ofNullable(product).map(Product::price)).map(Amounts::units).orElse(0L);
            case LINE_PRICE_DROP -> lowest().map(row -> line == null ? 0L : Math.max(0, Amounts.units(line.unitPrice().minus(row.price())))).orElse(0L);
            case LINE_CURRENCY -> product == null ? "" : product.price().currency().getCurrencyCode();
            case LINE_FLASH -> lowest().filter(this::isFlash).isPresent();
            case LINE_GIFT -> line != null && !line.unitPrice().isPositive();
            case LINE_HYGIENE -> product != null && product.hygiene();
            case LINE_WARRANTY_MONTHS -> product == null ? 0L : (long) product.warrantyMonths();
            case LINE_STOCK -> product == null ? 0L : (long) product.stock();
            case LINE_PROTECTED -> line != null && isProtected(line);
            case CLAIM_QUANTITY -> (long) claim().quantity();
            case CLAIM_VALUE -> claim().sku() == null ? refundable() : line == null ? 0L : Math.min(refundable(), share(line, claim().quantity()));
            case CLAIM_GOODS -> claim().goods().name();
            case CLAIM_COMPLETE -> claim().complete();
            case CLAIM_IN_MONEY -> claim().inMoney();
            case CLAIM_RESENT -> resent();
            case CUSTOMER_TIER -> situation.tier().name();
            case CASES_LATE_COUPONS -> earlier(CaseKind.COMPENSATION, Ground.LATE);
            case CASES_INVOICES -> earlier(CaseKind.INVOICE, Ground.INVOICE);
        };
    }

    private Claim claim() {
        return situation.claim();
    }

    private Optional<Instant> paidAt() {
        return Optional.ofNullable(order.paidAt());
    }

    private boolean isPaidDuring(Predicate<Promotion> promotion) {
        return paidAt().map(at -> situation.promotions().stream().anyMatch(one -> one.isValidAt(at) && promotion.test(one))).orElse(false);
    }

    private long refundable() {
        return Math.max(0, Amounts.units(order.refundable().minus(situation.waiting())));
    }

    private long earlier(CaseKind kind, Ground ground) {
        return situation.earlier().stream().filter(one -> one.kind() == kind && (one.claim() == null || one.claim().ground() == ground)).count();
    }

    private boolean has(String state) {
        return order.shipments().stream().flatMap(parcel -> parcel.events().stream()).anyMatch(isOf(state));
    }

    /** What is to happen later has not happened. */
    private Predicate<TrackingEvent> isOf(String state) {
        return event -> event.state().equals(state) && !event.at().isAfter(situation.now());
    }

    /** Of the last parcel: what was signed for earlier waits for nothing any more. */
    private Optional<Instant> signedAt() {
        return order.shipments().stream().flatMap(parcel -> parcel.events().stream()).filter(isOf("signed")).map(TrackingEvent::at)
                .max(Comparator.naturalOrder());
    }

    /** How many of the unit have begun: just on the end of the seventh it is 7, a moment later 8. */
    private long started(Instant from, ChronoUnit unit) {
        var whole = Duration.between(from, situation.now());
        var length = unit.getDuration();
        var full = whole.dividedBy(length);
        return whole.minus(length.multipliedBy(full)).isPositive() ? full + 1 : full;
    }

    private long startedMonths(LocalDate from) {
        var today = day(situation.now());
        var full = ChronoUnit.MONTHS.between(from, today);
        return from.plusMonths(full).isBefore(today) ? full + 1 : full;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, situation.zone());
    }

    private boolean isProtected(OrderLine of) {
        return situation.earlier().stream().anyMatch(one -> one.kind() == CaseKind.PRICE_PROTECTION && (one.claim() == null || of.sku().equals(one.claim().sku())));
    }

    private long claimed(OrderLine of) {
        return situation.earlier().stream().filter(one -> OF_GOODS.contains(one.kind())).map(Situation.Earlier::claim)
                .filter(claim -> claim != null && of.sku().equals(claim.sku())).mapToLong(claim -> claim.quantity()).sum();
    }

    /** The lowest price that came after the payment; the price of the day of payment itself is no fall. */
    private Optional<Product.PricePoint> lowest() {
        if (line == null || product == null || order.paidAt() == null) {
            return Optional.empty();
        }
        var paid = day(order.paidAt());
        var today = day(situation.now());
        var currency = line.unitPrice().currency();
        return product.priceHistory().stream().filter(row -> !row.from().isBefore(paid) && !row.from().isAfter(today))
                .filter(row -> row.price().currency().equals(currency)).min(Comparator.comparing(Product.PricePoint::price));
    }

    private boolean isFlash(Product.PricePoint row) {
        return product != null && situation.promotions().stream().anyMatch(promotion -> promotion.kind().equals("flash") && promotion.skus().contains(product.id())
                && !row.from().isBefore(day(promotion.validFrom())) && !row.from().isAfter(day(promotion.validTo())));
    }

    private long resent() {
        return situation.earlier().stream().filter(one -> one.kind() == CaseKind.RESEND).map(Situation.Earlier::claim)
                .filter(before -> before != null && (claim().sku() == null || claim().sku().equals(before.sku()))).mapToLong(before -> before.quantity()).sum();
    }

    /** Discounts are shared by the lines' prices and rounded down, so that all parts together are never more than was paid. */
    private long share(OrderLine of, int pieces) {
        var all = order.lines().stream().mapToLong(one -> Amounts.units(one.unitPrice().times(one.quantity()))).sum();
        if (all == 0) {
            return 0;
        }
        var forGoods = Math.max(0, Amounts.units(order.paid().min(order.total()).minus(order.freight())));
        return BigInteger.valueOf(forGoods).multiply(BigInteger.valueOf(Amounts.units(of.unitPrice().times(pieces)))).divide(BigInteger.valueOf(all)).longValueExact();
    }
}
