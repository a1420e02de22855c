package deskside.testkit;

import static java.util.Comparator.comparing;

import deskside.domain.order.Order;
import deskside.domain.order.Orders;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Orders out of {@link InMemoryTables}. */
public final class InMemoryOrders implements Orders {

    private final InMemoryTable<Order> orders;

    public InMemoryOrders(InMemoryTables tables) {
        orders = tables.of(Order.class);
    }

    public void put(Order order) {
        orders.put(order);
    }

    @Override
    public Optional<Order> find(String orderId) {
        return orders.find(orderId);
    }

    @Override
    public List<Order> ofCustomer(String customerId, int limit) {
        return orders.all().stream()
                .filter(order -> order.customerId().equals(customerId))
                .sorted(comparing(Order::placedAt).reversed().thenComparing(Order::id))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Order> withParcelNews(Set<String> states, Instant from, Instant until, int limit) {
        return orders.all().stream()
                .filter(order -> order.parcelNews().filter(news -> states.contains(news.state()) && !news.at().isBefore(from) && news.at().isBefore(until)).isPresent())
                .sorted(comparing((Order order) -> order.parcelNews().orElseThrow().at()).reversed().thenComparing(Order::id))
                .limit(limit)
                .toList();
    }
}
