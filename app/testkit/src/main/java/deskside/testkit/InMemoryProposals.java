package deskside.testkit;

import static java.util.Comparator.comparing;

import deskside.domain.knowledge.Proposal;
import deskside.domain.knowledge.ProposalState;
import deskside.domain.knowledge.Proposals;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Proposals in memory. */
public final class InMemoryProposals implements Proposals {

    private final InMemoryTable<Proposal> proposals;

    public InMemoryProposals(InMemoryTables tables) {
        proposals = tables.of(Proposal.class);
    }

    @Override
    public Optional<Proposal> find(String proposalId) {
        return proposals.find(proposalId);
    }

    @Override
    public List<Proposal> recent(int limit) {
        var open = proposals.all().stream().filter(InMemoryProposals::isOpen).sorted(comparing(Proposal::proposedAt).thenComparing(Proposal::id));
        var others = proposals.all().stream().filter(one -> !isOpen(one))
                .sorted(comparing(Proposal::proposedAt).reversed().thenComparing(Proposal::id));
        return Stream.concat(open, others).limit(limit).toList();
    }

    private static boolean isOpen(Proposal one) {
        return one.state() == ProposalState.AWAITING_REVIEW;
    }
}
