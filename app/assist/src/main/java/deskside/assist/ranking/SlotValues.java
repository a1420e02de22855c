package deskside.assist.ranking;

import deskside.domain.Language;
import deskside.domain.Money;
import deskside.domain.catalog.Product;
import deskside.domain.catalog.Promotion;
import deskside.domain.customer.Customer;
import deskside.domain.order.Order;
import deskside.domain.order.OrderStatus;
import deskside.domain.order.Payment;
import deskside.domain.order.Shipment;
import deskside.domain.order.TrackingEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The value of each slot, or nothing where the facts do not give one. The complete list of slots is {@link #of}.
 *
 * @param ownDays the period of the policy whose text is filled; null without one
 */
record SlotValues(ShopFacts facts, Language language, @Nullable Integer ownDays) {

    private static final Set<String> TWO_CHARACTER_SURNAMES = Set.of(
            "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "端木", "南宫", "闻人", "长孙", "宇文");

    private static final DateTimeFormatter TIME_ZH = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME_EN = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("M月d日", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    Optional<String> of(String slot) {
        return switch (slot) {
            case "customer.name" -> Optional.ofNullable(facts.snapshot().customer()).map(this::polite);
            case "agent.name" -> Optional.of(facts.snapshot().agentName()).filter(name -> !name.isBlank());
            case "order.number" -> facts.order().map(Order::id);
            case "order.paid_at" -> facts.order().map(Order::paidAt).map(this::time);
            case "order.amount" -> facts.order().map(Order::total).map(SlotValues::money);
            case "order.status" -> facts.order().map(o -> label(o.status()));
            case "product.name" -> facts.product().map(p -> p.name().in(language));
            case "product.price_paid" -> facts.line().map(l -> money(l.unitPrice()));
            case "product.price_now" -> facts.product().map(p -> money(p.price()));
            case "price.difference" -> difference().map(SlotValues::money);
            case "product.stock" -> facts.product().map(p -> Integer.toString(p.stock()));
            case "product.warranty" -> facts.product().flatMap(this::warranty);
            case "shipment.carrier" -> shipment().map(Shipment::carrier).filter(c -> !c.isBlank());
            case "shipment.tracking" -> shipment().map(Shipment::trackingNumber).filter(n -> !n.isBlank());
            case "shipment.last_event" -> lastEvent().map(TrackingEvent::text);
            case "shipment.last_time" -> lastEvent().map(TrackingEvent::at).map(this::time);
            case "protect.deadline" -> facts.protectedUntil(ownDays).map(this::time);
            case "return.deadline" -> facts.returnableUntil().map(this::day);
            case "refund.amount" -> refund().map(SlotValues::money);
            case "coupon.title" -> facts.promotion(true).map(p -> p.title().in(language));
            case "coupon.expires" -> facts.promotion(true).map(Promotion::validTo).map(this::day);
            case "promotion.title" -> facts.promotion(false).map(p -> p.title().in(language));
            case "promotion.until" -> facts.promotion(false).map(Promotion::validTo).map(this::day);
            default -> Optional.empty();
        };
    }

    /** 王女士, Ms Alvarez. */
    private String polite(Customer customer) {
        var name = customer.name().strip();
        var honorific = customer.honorific().strip();
        var space = name.lastIndexOf(' ');
        if (space > 0 || name.chars().allMatch(c -> c < 0x250)) {
            return (honorific + " " + name.substring(space + 1)).strip();
        }
        var surname = name.length() > 2 && TWO_CHARACTER_SURNAMES.contains(name.substring(0, 2)) ? 2 : 1;
        return honorific.isEmpty() ? name : name.substring(0, Math.min(surname, name.length())) + honorific;
    }

    /** What was paid more than it costs now, for one piece; nothing when it is not cheaper. */
    Optional<Money> difference() {
        return facts.line().flatMap(line -> facts.product()
                .filter(p -> p.id().equals(line.sku()) && p.price().currency().equals(line.unitPrice().currency()))
                .map(p -> line.unitPrice().minus(p.price()))
                .filter(Money::isPositive));
    }

    private Optional<String> warranty(Product product) {
        var months = product.warrantyMonths();
        if (months <= 0) {
            return Optional.empty();
        }
        return Optional.of(language == Language.ZH ? months + " 个月" : months == 1 ? "1 month" : months + " months");
    }

    private Optional<Shipment> shipment() {
        return facts.order().filter(o -> !o.shipments().isEmpty()).map(o -> o.shipments().getLast());
    }

    private Optional<TrackingEvent> lastEvent() {
        return shipment().filter(s -> !s.events().isEmpty()).map(s -> s.events().getLast());
    }

    /** What has been refunded, or what is being refunded. */
    private Optional<Money> refund() {
        return facts.order().flatMap(order -> {
            var refunded = order.payments().stream().map(Payment::refunded).filter(Money::isPositive).reduce(Money::plus);
            return refunded.isPresent() ? refunded
                    : order.status() == OrderStatus.REFUNDING || order.status() == OrderStatus.REFUNDED ? Optional.of(order.total())
                    : Optional.empty();
        });
    }

    private String label(OrderStatus status) {
        return status.label().in(language);
    }

    static String money(Money money) {
        var plain = money.amount().stripTrailingZeros();
        var digits = plain.scale() <= 0 ? plain.toBigInteger().toString() : money.amount().toPlainString();
        return money.currency().getCurrencyCode().equals("CNY") ? "¥" + digits : digits + " " + money.currency().getCurrencyCode();
    }

    String time(Instant instant) {
        return (language == Language.ZH ? TIME_ZH : TIME_EN).format(instant.atZone(facts.zone()));
    }

    private String day(Instant instant) {
        return day(instant.atZone(facts.zone()).toLocalDate());
    }

    private String day(LocalDate day) {
        return (language == Language.ZH ? DAY_ZH : DAY_EN).format(day);
    }
}
