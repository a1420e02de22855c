package deskside.ui.search;

import deskside.domain.knowledge.KnowledgeHit;
import deskside.domain.order.Order;
import deskside.usecases.conversation.QueueRow;

/** Something that was found. */
public sealed interface SearchHit {

    /** An open conversation. */
    record Chat(QueueRow row) implements SearchHit {
    }

    /** An order of a customer who has an open conversation. @param customerName masked */
    record OrderOf(String conversationId, String customerName, Order order) implements SearchHit {
    }

    record Document(KnowledgeHit hit) implements SearchHit {
    }
}
