package deskside.rules;

import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Ground;
import deskside.domain.catalog.Product;
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

/** Every fact of one situation. */
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
        ofOrder();
        ofTime();
        ofLine();
        ofPrice();
        ofClaim();
    }

    Currency currency() {
        return order.total().currency();
    }

    Object value(FactName name) {
        return values.get(name);
    }

    Fact fact(FactName name) {
        var ofNow = name.source() == FactName.Source.CLAIM;
        return new Fact(name, values.get(name), currency(), ofNow ? situation.now() : situation.shopAsOf());
    }

    private void ofOrder() {
        values.put(FactName.ORDER_STATUS, order.status().name());
        values.put(FactName.ORDER_CURRENCY, order.total().currency().getCurrencyCode());
        values.put(FactName.ORDER_PAID, Amounts.units(order.paid()));
        values.put(FactName.ORDER_REFUNDED, Amounts.units(order.refunded()));
        values.put(FactName.ORDER_REFUNDABLE, refundable());
        values.put(FactName.ORDER_PAYMENT_FAILED, !order.payments().isEmpty() && order.payments().getLast().state().equals("failed"));
        values.put(FactName.ORDER_SHIPPED, SENT.contains(order.status()) || has("picked_up"));
        values.put(FactName.ORDER_SIGNED, signedAt().isPresent());
        values.put(FactName.ORDER_RETURNED, has("returned"));
        values.put(FactName.ORDER_SKUS, order.lines().stream().map(OrderLine::sku).distinct().toList());
        values.put(FactName.ORDER_BIG_PROMOTION, order.paidAt() != null
                && situation.promotions().stream().anyMatch(promotion -> promotion.isShopWide() && promotion.isValidAt(order.paidAt())));
        values.put(FactName.ORDER_PRESALE, order.paidAt() != null && situation.promotions().stream().anyMatch(promotion -> promotion.kind().equals("presale")
                && promotion.isValidAt(order.paidAt()) && order.lines().stream().anyMatch(one -> promotion.skus().contains(one.sku()))));
        values.put(FactName.CUSTOMER_TIER, situation.tier().name());
        values.put(FactName.CASES_LATE_COUPONS, earlier(CaseKind.COMPENSATION, Ground.LATE));
        values.put(FactName.CASES_INVOICES, earlier(CaseKind.INVOICE, Ground.INVOICE));
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

    private void ofTime() {
        var paid = Optional.ofNullable(order.paidAt());
        values.put(FactName.ORDER_DAYS_SINCE_PAID, paid.map(at -> started(at, ChronoUnit.DAYS)).orElse(0L));
        values.put(FactName.ORDER_HOURS_SINCE_PAID, paid.map(at -> started(at, ChronoUnit.HOURS)).orElse(0L));
        var signed = signedAt();
        values.put(FactName.ORDER_DAYS_SINCE_SIGNED, signed.map(at -> ChronoUnit.DAYS.between(day(at), day(situation.now()))).orElse(0L));
        values.put(FactName.ORDER_HOURS_SINCE_SIGNED, signed.map(at -> started(at, ChronoUnit.HOURS)).orElse(0L));
        values.put(FactName.ORDER_MONTHS_SINCE_SIGNED, signed.map(at -> startedMonths(day(at))).orElse(0L));
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

    private void ofLine() {
        values.put(FactName.LINE_KNOWN, line != null);
        values.put(FactName.LINE_SKU, line == null ? "" : line.sku());
        values.put(FactName.LINE_CATEGORY, product == null ? "" : product.categoryId());
        values.put(FactName.LINE_CLAIMABLE, line == null ? 0L : Math.max(0, line.quantity() - claimed(line)));
        values.put(FactName.LINE_UNIT_PAID, line == null ? 0L : Amounts.units(line.unitPrice()));
        values.put(FactName.LINE_GIFT, line != null && !line.unitPrice().isPositive());
        values.put(FactName.LINE_HYGIENE, product != null && product.hygiene());
        values.put(FactName.LINE_WARRANTY_MONTHS, product == null ? 0L : (long) product.warrantyMonths());
        values.put(FactName.LINE_STOCK, product == null ? 0L : (long) product.stock());
        values.put(FactName.LINE_PROTECTED, line != null && situation.earlier().stream()
                .anyMatch(one -> one.kind() == CaseKind.PRICE_PROTECTION && (one.claim() == null || line.sku().equals(one.claim().sku()))));
    }

    private long claimed(OrderLine of) {
        return situation.earlier().stream().filter(one -> OF_GOODS.contains(one.kind())).map(Situation.Earlier::claim)
                .filter(claim -> claim != null && of.sku().equals(claim.sku())).mapToLong(claim -> claim.quantity()).sum();
    }

    /** The lowest price that came after the payment; the price of the day of payment itself is no fall. */
    private void ofPrice() {
        var lowest = line == null || product == null || order.paidAt() == null ? null
                : product.priceHistory().stream().filter(row -> !row.from().isBefore(day(order.paidAt())) && !row.from().isAfter(day(situation.now())))
                        .filter(row -> row.price().currency().equals(line.unitPrice().currency()))
                        .min(Comparator.comparing(Product.PricePoint::price)).orElse(null);
        var price = lowest == null ? null : lowest.price();
        values.put(FactName.LINE_PRICE, price == null ? (product == null ? 0L : Amounts.units(product.price())) : Amounts.units(price));
        values.put(FactName.LINE_PRICE_DROP, price == null || line == null ? 0L : Math.max(0, Amounts.units(line.unitPrice().minus(price))));
        values.put(FactName.LINE_CURRENCY, product == null ? "" : product.price().currency().getCurrencyCode());
        values.put(FactName.LINE_FLASH, lowest != null && situation.promotions().stream().anyMatch(promotion -> promotion.kind().equals("flash")
                && promotion.skus().contains(product.id()) && !lowest.from().isBefore(day(promotion.validFrom()))
                && !lowest.from().isAfter(day(promotion.validTo()))));
    }

    private void ofClaim() {
        var claim = situation.claim();
        values.put(FactName.CLAIM_QUANTITY, (long) claim.quantity());
        values.put(FactName.CLAIM_VALUE, claim.sku() == null ? refundable() : line == null ? 0L : Math.min(refundable(), share(line, claim.quantity())));
        values.put(FactName.CLAIM_GOODS, claim.goods().name());
        values.put(FactName.CLAIM_RESENT, situation.earlier().stream().filter(one -> one.kind() == CaseKind.RESEND).map(Situation.Earlier::claim)
                .filter(before -> before != null && (claim.sku() == null || claim.sku().equals(before.sku()))).mapToLong(before -> before.quantity()).sum());
        values.put(FactName.CLAIM_COMPLETE, claim.complete());
        values.put(FactName.CLAIM_IN_MONEY, claim.inMoney());
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
