package deskside.usecases.search;

import deskside.domain.order.Order;
import org.jspecify.annotations.Nullable;

/** @param customerName masked; @param conversationId the customer's newest; null when there is none */
public record FoundOrder(Order order, String customerName, @Nullable String conversationId) {
}
