package deskside.domain.people;

import java.util.Optional;

/** Who works here. Calls block; safe for all threads. */
public interface Colleagues {

    Optional<Colleague> find(String accountId);
}
