package deskside.domain.people;

import java.util.Optional;

/** Who sits at this desk; kept across restarts. Calls block; safe for all threads. */
public interface Session {

    Optional<Account> account();

    void remember(Account account);

    /** Nobody sits here any more; what they left (drafts, the queue) stays theirs. */
    void forget();
}
