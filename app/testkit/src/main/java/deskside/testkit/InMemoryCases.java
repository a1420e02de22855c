package deskside.testkit;

import static java.util.Comparator.comparing;

import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.Cases;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Cases out of {@link InMemoryTables}. */
public final class InMemoryCases implements Cases {

    private final InMemoryTable<Case> cases;

    public InMemoryCases(InMemoryTables tables) {
        cases = tables.of(Case.class);
    }

    @Override
    public Optional<Case> find(String caseId) {
        return cases.find(caseId);
    }

    @Override
    public List<Case> recent(int limit) {
        var open = cases.all().stream().filter(InMemoryCases::isOpen).sorted(comparing(InMemoryCases::due).thenComparing(Case::id));
        var others = cases.all().stream().filter(one -> !isOpen(one)).sorted(comparing(Case::openedAt).reversed().thenComparing(Case::id));
        return Stream.concat(open, others).limit(limit).toList();
    }

    @Override
    public List<Case> ofConversation(String conversationId) {
        return cases.all().stream().filter(one -> one.conversationId().equals(conversationId))
                .sorted(comparing(Case::openedAt).reversed().thenComparing(Case::id)).toList();
    }

    @Override
    public List<Case> ofOrder(String orderId) {
        return cases.all().stream().filter(one -> one.orderId().equals(orderId))
                .sorted(comparing(Case::openedAt).reversed().thenComparing(Case::id)).toList();
    }

    private static boolean isOpen(Case one) {
        return one.state().isOpen();
    }

    private static Instant due(Case one) {
        return one.dueAt() == null ? one.openedAt() : one.dueAt();
    }
}
