package deskside.store.db;

import deskside.domain.knowledge.Proposal;
import deskside.domain.knowledge.Proposals;
import java.util.List;
import java.util.Optional;

/** Proposals from the file. */
public final class H2Proposals implements Proposals {

    private final Database database;

    public H2Proposals(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Proposal> find(String proposalId) {
        return database.read(handle -> EntityTables.PROPOSAL.find(handle, proposalId));
    }

    @Override
    public List<Proposal> recent(int limit) {
        return database.read(handle -> EntityTables.PROPOSAL.select(handle,
                "true order by is_open desc, case when is_open then proposed_at else -proposed_at end, id limit :limit",
                query -> query.bind("limit", limit)));
    }
}
