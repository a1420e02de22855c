package deskside.usecases.search;

import deskside.domain.knowledge.KnowledgeHit;
import java.util.List;

/** What was found, each kind best first. */
public record Everything(
        List<FoundConversation> conversations, List<FoundCustomer> customers, List<FoundOrder> orders, List<KnowledgeHit> documents) {

    public Everything {
        conversations = List.copyOf(conversations);
        customers = List.copyOf(customers);
        orders = List.copyOf(orders);
        documents = List.copyOf(documents);
    }
}
