package deskside.store.db;

import deskside.domain.people.Colleague;
import deskside.domain.people.Colleagues;
import java.util.Optional;

/** From memory after the first read. */
public final class H2Colleagues implements Colleagues {

    private final ReferenceCopies copies;

    public H2Colleagues(ReferenceCopies copies) {
        this.copies = copies;
    }

    @Override
    public Optional<Colleague> find(String accountId) {
        return copies.colleagues.find(accountId);
    }
}
