package deskside.testkit;

import deskside.domain.people.Colleague;
import deskside.domain.people.Colleagues;
import java.util.Optional;

/** Colleagues out of {@link InMemoryTables}. */
public final class InMemoryColleagues implements Colleagues {

    private final InMemoryTables tables;

    public InMemoryColleagues(InMemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Colleague> find(String accountId) {
        return tables.of(Colleague.class).find(accountId);
    }
}
