package deskside.domain.assist;

import deskside.domain.catalog.Policy;
import deskside.domain.catalog.Product;
import deskside.domain.catalog.Promotion;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Message;
import deskside.domain.customer.Customer;
import deskside.domain.order.Order;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is known when a message is to be answered.
 *
 * @param messages  the conversation so far, oldest first; the last one of the customer is to be answered
 * @param customer  null when not known (a call, or a text without a conversation)
 * @param orders    the customer's, newest first
 * @param products  by SKU: those of the orders, and whatever else may be spoken of
 * @param factsAsOf when the desk last received facts from the hub; null before the first time
 * @param now       the time that validity and deadlines are judged by
 */
public record AssistSnapshot(
        Conversation conversation, List<Message> messages, @Nullable Customer customer, List<Order> orders, Map<String, Product> products,
        List<Policy> policies, List<Promotion> promotions, String agentName, @Nullable Instant factsAsOf, Instant now) {

    public AssistSnapshot {
        messages = List.copyOf(messages);
        orders = List.copyOf(orders);
        products = Map.copyOf(products);
        policies = List.copyOf(policies);
        promotions = List.copyOf(promotions);
    }
}
