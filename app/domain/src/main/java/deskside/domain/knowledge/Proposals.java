package deskside.domain.knowledge;

import java.util.List;
import java.util.Optional;

/** Read access to the desk's copy of the proposals. Calls block on the store; safe for several threads. */
public interface Proposals {

    Optional<Proposal> find(String proposalId);

    /** Those that wait for a review first, oldest first; then the others, newest first. */
    List<Proposal> recent(int limit);
}
