package deskside.hub.shop;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The variables that answers and scripts may hold, written {@code {order.number}}. A misspelt one would reach a customer as it is. */
final class Slots {

    private static final Pattern SLOT = Pattern.compile("\\{([^{}\\s]*)}");
    private static final Set<String> KNOWN = Set.of("customer.name", "agent.name", "order.number", "order.paid_at", "order.amount",
            "order.status", "product.name", "product.price_paid", "product.price_now", "price.difference", "product.stock",
            "product.warranty", "shipment.carrier", "shipment.tracking", "shipment.last_event", "shipment.last_time", "protect.deadline",
            "return.deadline", "refund.amount", "coupon.title", "coupon.expires", "promotion.title", "promotion.until");

    private Slots() {
    }

    static void check(Fields fields, String name, @Nullable String text) {
        var matcher = SLOT.matcher(text == null ? "" : text);
        while (matcher.find()) {
            if (!KNOWN.contains(matcher.group(1))) {
                fields.problem(name, "unknown variable '" + matcher.group() + "' in '" + name + "': use one of "
                        + KNOWN.stream().sorted().toList());
            }
        }
    }
}
