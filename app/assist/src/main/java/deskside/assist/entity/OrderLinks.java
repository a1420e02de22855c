package deskside.assist.entity;

import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedEntity.Kind;
import deskside.domain.order.Order;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which of the customer's orders an entity belongs to. Stateless. */
final class OrderLinks {

    private OrderLinks() {
    }

    /** The order's id; null when it is none of the customer's. A product is looked for in an order that is named beside it first. */
    static @Nullable String find(RecognizedEntity entity, List<RecognizedEntity> all, EntityContext context) {
        return switch (entity.kind()) {
            case ORDER_NUMBER -> first(context.orders(), order -> order.id().equals(entity.value()));
            case TRACKING_NUMBER -> first(context.orders(), order -> hasParcel(order, entity.value()));
            case PRODUCT -> {
                var named = context.orders().stream().filter(order -> all.stream().anyMatch(e -> isOf(e, order))).toList();
                var beside = first(named, order -> has(order, entity.value()));
                yield beside != null ? beside : first(context.orders(), order -> has(order, entity.value()));
            }
            case MONEY, QUANTITY, DATE, PHONE, COUPON, ADDRESS -> null;
        };
    }

    private static boolean isOf(RecognizedEntity entity, Order order) {
        return entity.kind() == Kind.ORDER_NUMBER && order.id().equals(entity.value())
                || entity.kind() == Kind.TRACKING_NUMBER && hasParcel(order, entity.value());
    }

    private static boolean hasParcel(Order order, String trackingNumber) {
        return order.shipments().stream().anyMatch(s -> s.trackingNumber().equals(trackingNumber));
    }

    private static boolean has(Order order, String sku) {
        return order.lines().stream().anyMatch(line -> line.sku().equals(sku));
    }

    private static @Nullable String first(List<Order> orders, Predicate<Order> condition) {
        return orders.stream().filter(condition).map(Order::id).findFirst().orElse(null);
    }
}
