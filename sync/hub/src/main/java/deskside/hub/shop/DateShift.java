package deskside.hub.shop;

import deskside.domain.catalog.Policy;
import deskside.domain.catalog.Product;
import deskside.domain.catalog.Promotion;
import deskside.domain.customer.Customer;
import deskside.domain.knowledge.Article;
import deskside.domain.order.Order;
import deskside.domain.order.Payment;
import deskside.domain.order.Shipment;
import deskside.domain.order.TrackingEvent;
import deskside.domain.procedure.Procedure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Moves every date of a shop by whole days; the time of day stays what it is in the shop's zone. */
final class DateShift {

    private final long days;
    private final ZoneId zone;

    DateShift(long days, ZoneId zone) {
        this.days = days;
        this.zone = zone;
    }

    ShopData apply(ShopData data) {
        var shop = data.shop();
        return new ShopData(new ShopData.Shop(shop.id(), shop.name(), shop.timeZone(), instant(shop.frozenAt()), shop.returns()), data.intents(),
                data.articles().stream().map(this::article).toList(), data.policies().stream().map(this::policy).toList(), data.scripts(),
                data.products().stream().map(this::product).toList(), data.promotions().stream().map(this::promotion).toList(),
                data.customers().stream().map(this::customer).toList(), data.orders().stream().map(this::order).toList(), data.chats(),
                data.pastChats().stream().map(this::pastChat).toList(), data.procedures().stream().map(this::procedure).toList());
    }

    private Article article(Article a) {
        return new Article(a.id(), a.version(), a.language(), a.title(), a.category(), a.tags(), a.intents(), a.skus(), a.revision(),
                date(a.updatedAt()), optional(a.validFrom()), optional(a.validTo()), a.answer(), a.body());
    }

    private Procedure procedure(Procedure p) {
        return new Procedure(p.id(), p.version(), p.title(), p.revision(), date(p.validFrom()), optional(p.validTo()), p.intents(), p.aboutArticle(), p.steps());
    }

    private Policy policy(Policy p) {
        return new Policy(p.id(), p.version(), p.title(), p.revision(), p.category(), date(p.validFrom()), optional(p.validTo()),
                p.intents(), p.categories(), p.skus(), p.tiers(), p.limits(), p.clauses(), p.answer(), p.rules());
    }

    private Product product(Product p) {
        return new Product(p.id(), p.version(), p.name(), p.categoryId(), p.categoryName(), p.brand(), p.price(), p.listPrice(), p.stock(),
                p.warrantyMonths(), p.hygiene(), p.description(), p.attributes(), p.inTheBox(), p.accessories(), p.similar(),
                p.priceHistory().stream().map(row -> new Product.PricePoint(date(row.from()), row.price())).toList());
    }

    private Promotion promotion(Promotion p) {
        return new Promotion(p.id(), p.version(), p.title(), p.kind(), p.rule(), instant(p.validFrom()), instant(p.validTo()), p.skus(),
                p.categories(), p.tiers(), p.value(), p.threshold(), p.stackable());
    }

    private Customer customer(Customer c) {
        return new Customer(c.id(), c.version(), c.name(), c.honorific(), c.language(), c.phone(), c.email(), c.city(), c.address(),
                c.tier(), c.totalSpent(), c.orderCount(), c.couponUse(), c.preferences(), c.complaintCount(), c.note(),
                date(c.memberSince()));
    }

    private Order order(Order o) {
        return new Order(o.id(), o.version(), o.customerId(), o.status(), instant(o.placedAt()),
                o.paidAt() == null ? null : instant(o.paidAt()), o.lines(), o.discount(), o.freight(), o.total(),
                o.payments().stream().map(p -> new Payment(p.id(), p.method(), p.amount(), p.state(), instant(p.at()), p.refunded())).toList(),
                o.shipments().stream().map(this::shipment).toList(), o.shippingAddress(), o.note());
    }

    private PastChat pastChat(PastChat c) {
        return new PastChat(c.id(), c.language(), c.channel(), c.customerId(), c.orderId(), c.agentId(), instant(c.closedAt()), c.said());
    }

    private Shipment shipment(Shipment s) {
        return new Shipment(s.id(), s.carrier(), s.trackingNumber(),
                s.events().stream().map(e -> new TrackingEvent(instant(e.at()), e.state(), e.place(), e.text())).toList());
    }

    private Instant instant(Instant at) {
        return at.atZone(zone).plusDays(days).toInstant();
    }

    private LocalDate date(LocalDate date) {
        return date.plusDays(days);
    }

    private @Nullable LocalDate optional(@Nullable LocalDate date) {
        return date == null ? null : date(date);
    }
}
