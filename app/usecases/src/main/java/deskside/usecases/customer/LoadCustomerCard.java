package deskside.usecases.customer;

import deskside.domain.catalog.Catalog;
import deskside.domain.catalog.Product;
import deskside.domain.catalog.Promotion;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Conversations;
import deskside.domain.customer.Customer;
import deskside.domain.customer.Customers;
import deskside.domain.order.Orders;
import deskside.domain.privacy.Masking;
import deskside.domain.sync.Replica;
import deskside.usecases.customer.CustomerCard.RelatedProduct;
import deskside.usecases.customer.CustomerCard.Relation;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Loads what an agent may see of the customer of a conversation. */
public final class LoadCustomerCard {

    private static final int ORDERS = 20;
    private static final int HISTORY = 6;
    private static final int BENEFITS = 4;

    private final Conversations conversations;
    private final Customers customers;
    private final Orders orders;
    private final Catalog catalog;
    private final Replica replica;
    private final InstantSource clock;

    public LoadCustomerCard(
            Conversations conversations, Customers customers, Orders orders, Catalog catalog, Replica replica, InstantSource clock) {
        this.conversations = conversations;
        this.customers = customers;
        this.orders = orders;
        this.catalog = catalog;
        this.replica = replica;
        this.clock = clock;
    }

    /** Empty when the desk knows the conversation or its customer not. */
    public Optional<CustomerCard> load(String conversationId) {
        return conversations.find(conversationId)
                .flatMap(conversation -> customers.find(conversation.customerId()).map(customer -> card(conversation, customer)));
    }

    private CustomerCard card(Conversation conversation, Customer customer) {
        var all = orders.ofCustomer(customer.id(), ORDERS).stream().map(order -> Masking.order(order, customer)).toList();
        var order = Optional.ofNullable(conversation.orderId()).flatMap(id -> all.stream().filter(o -> o.id().equals(id)).findFirst())
                .or(() -> all.stream().findFirst());
        var product = order.flatMap(o -> o.lines().stream().findFirst()).flatMap(line -> catalog.product(line.sku()));
        var history = conversations.ofCustomer(customer.id(), HISTORY + 1).stream()
                .filter(other -> !other.id().equals(conversation.id())).limit(HISTORY).map(other -> masked(other, customer)).toList();
        return new CustomerCard(customer.id(), Masking.name(customer.name()), customer.language(), Masking.phone(customer.phone()),
                Masking.email(customer.email()), Masking.address(customer.city(), customer.address()), customer.city(),
                customer.tier(), customer.totalSpent(), customer.orderCount(), customer.couponUse(), customer.preferences(),
                customer.complaintCount(), Masking.of(customer).text(customer.note()), order, all, product,
                product.map(this::related).orElse(List.of()), benefits(customer, product), history, replica.asOf().orElse(null));
    }

    private static Conversation masked(Conversation other, Customer customer) {
        return other.withLastText(Masking.of(customer).text(other.lastText()));
    }

    private List<RelatedProduct> related(Product product) {
        var related = new ArrayList<RelatedProduct>();
        product.accessories().forEach(sku -> catalog.product(sku).ifPresent(p -> related.add(new RelatedProduct(Relation.ACCESSORY, p))));
        product.similar().forEach(sku -> catalog.product(sku).ifPresent(p -> related.add(new RelatedProduct(Relation.SIMILAR, p))));
        return related;
    }

    /** Those made for the customer's tier first: they are the ones an agent can surprise with. */
    private List<Promotion> benefits(Customer customer, Optional<Product> product) {
        var now = clock.instant();
        return catalog.promotions().stream()
                .filter(promotion -> promotion.isValidAt(now))
                .filter(promotion -> product.map(p -> promotion.appliesTo(customer.tier(), p))
                        .orElse(promotion.tiers().isEmpty() || promotion.tiers().contains(customer.tier())))
                .sorted((a, b) -> Boolean.compare(a.tiers().isEmpty(), b.tiers().isEmpty()))
                .limit(BENEFITS).toList();
    }
}
