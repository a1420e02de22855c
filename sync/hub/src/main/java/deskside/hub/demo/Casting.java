package deskside.hub.demo;

import deskside.domain.customer.Customer;
import deskside.domain.order.Order;
import deskside.hub.shop.ChatScript;
import deskside.hub.shop.ShopData;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each script the customer and order that it fits, giving up the least important wish first: the day, then the tier, then the
 * order. Nobody plays twice while there are others. Confined to one thread.
 */
public final class Casting {

    /** @param orderId null when the script is about no order */
    public record Part(String customerId, @Nullable String orderId) {
    }

    private final ShopData shop;
    private final Map<String, Customer> customers;
    private final Set<String> busy = new HashSet<>();

    public Casting(ShopData shop) {
        this.shop = shop;
        this.customers = shop.customers().stream().collect(Collectors.toMap(Customer::id, Function.identity()));
    }

    public Part cast(ChatScript chat) {
        var part = find(chat);
        busy.add(part.customerId());
        if (busy.size() == customers.size()) {
            busy.clear();
        }
        return part;
    }

    private Part find(ChatScript chat) {
        var need = chat.need();
        Predicate<Order> fits = order -> (need.sku() == null || order.lines().stream().anyMatch(line -> line.sku().equals(need.sku())))
                && (need.orderState() == null || order.status() == need.orderState());
        Predicate<Customer> speaks = customer -> customer.language() == chat.language();
        Predicate<Customer> hasTier = customer -> speaks.test(customer) && (need.tier() == null || customer.tier() == need.tier());
        if (need.sku() != null || need.orderState() != null) {
            for (var wished : List.of(hasTier, speaks)) {
                var order = best(fits, wished, need.daysSincePaid());
                if (order != null) {
                    return new Part(order.customerId(), order.id());
                }
            }
        }
        for (var wished : List.of(hasTier, speaks, (Predicate<Customer>) _ -> true)) {
            var customer = shop.customers().stream().filter(wished).min(Comparator.comparing(c -> busy.contains(c.id())));
            if (customer.isPresent()) {
                return new Part(customer.get().id(), null);
            }
        }
        throw new IllegalStateException("a shop without customers has nobody to write");
    }

    private @Nullable Order best(Predicate<Order> fits, Predicate<Customer> wished, @Nullable Integer days) {
        return shop.orders().stream().filter(fits).filter(order -> wished.test(customers.get(order.customerId())))
                .min(Comparator.<Order, Boolean>comparing(order -> busy.contains(order.customerId()))
                        .thenComparing(order -> days == null ? 0 : Math.abs(daysSincePaid(order) - days))
                        .thenComparing(Order::placedAt, Comparator.reverseOrder()))
                .orElse(null);
    }

    private long daysSincePaid(Order order) {
        var paidAt = order.paidAt();
        return paidAt == null ? 10_000 : ChronoUnit.DAYS.between(day(paidAt), day(shop.shop().frozenAt()));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, shop.shop().timeZone());
    }
}
