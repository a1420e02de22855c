package deskside.domain.aftersales;

import java.util.List;
import java.util.Optional;

/** Read access to the desk's copy of the cases. Calls block on the store; safe for several threads. */
public interface Cases {

    Optional<Case> find(String caseId);

    /** Those that wait for an approval first, oldest first; then the others, newest first. */
    List<Case> recent(int limit);

    /** Newest first. */
    List<Case> ofOrder(String orderId);
}
