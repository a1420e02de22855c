package deskside.domain.aftersales;

import java.util.List;
import java.util.Optional;

/** Read access to the desk's copy of the cases. Calls block on the store; safe for several threads. */
public interface Cases {

    Optional<Case> find(String caseId);

    /** Those that are open first, the nearest deadline before the others; then the ended ones, newest first. */
    List<Case> recent(int limit);

    /** Those that were opened in it, newest first. */
    List<Case> ofConversation(String conversationId);

    /** Newest first. */
    List<Case> ofOrder(String orderId);
}
