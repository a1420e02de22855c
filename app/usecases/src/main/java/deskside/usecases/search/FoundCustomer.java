package deskside.usecases.search;

import deskside.domain.customer.Tier;
import org.jspecify.annotations.Nullable;

/** @param name and {@code phone}: masked; @param conversationId the customer's newest; null when there is none */
public record FoundCustomer(String customerId, String name, String phone, String city, Tier tier, @Nullable String conversationId) {
}
