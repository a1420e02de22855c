package deskside.hub.shop;

import deskside.domain.Entity;
import deskside.domain.LocalText;
import deskside.domain.catalog.Policy;
import deskside.domain.catalog.Product;
import deskside.domain.catalog.Promotion;
import deskside.domain.customer.Customer;
import deskside.domain.knowledge.Article;
import deskside.domain.knowledge.IntentDefinition;
import deskside.domain.knowledge.Script;
import deskside.domain.order.Order;
import deskside.domain.procedure.Procedure;
import deskside.hub.aftersales.ReturnPlace;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that a shop's folder holds, checked. All entities have version 1; the hub counts on from what it has. */
public record ShopData(
        Shop shop, List<IntentDefinition> intents, List<Article> articles, List<Policy> policies, List<Script> scripts,
        List<Product> products, List<Promotion> promotions, List<Customer> customers, List<Order> orders, List<ChatScript> chats,
        List<PastChat> pastChats, List<Procedure> procedures) {

    public ShopData {
        intents = List.copyOf(intents);
        articles = List.copyOf(articles);
        policies = List.copyOf(policies);
        scripts = List.copyOf(scripts);
        products = List.copyOf(products);
        promotions = List.copyOf(promotions);
        customers = List.copyOf(customers);
        orders = List.copyOf(orders);
        chats = List.copyOf(chats);
        pastChats = List.copyOf(pastChats);
        procedures = List.copyOf(procedures);
    }

    /** {@code shop.yaml}. @param frozenAt the moment at which the data was true; @param returns where goods come back to; null: nowhere */
    public record Shop(String id, LocalText name, ZoneId timeZone, Instant frozenAt, @Nullable ReturnPlace returns) {
    }

    /** What the hub serves, in an order in which everything comes after what it refers to. */
    public Stream<Entity> entities() {
        return Stream.of(intents, products, policies, promotions, articles, scripts, procedures, customers, orders).flatMap(List::stream);
    }

    /**
     * The same shop with every date moved by whole days of its time zone, so that {@code frozenAt}'s day becomes {@code now}'s. Ids stay,
     * order numbers too, although they begin with a date: conversations of earlier days go on referring to them. For demos only.
     */
    public ShopData shiftedTo(Instant now) {
        long days = ChronoUnit.DAYS.between(shop.frozenAt().atZone(shop.timeZone()).toLocalDate(), now.atZone(shop.timeZone()).toLocalDate());
        return days == 0 ? this : new DateShift(days, shop.timeZone()).apply(this);
    }
}
