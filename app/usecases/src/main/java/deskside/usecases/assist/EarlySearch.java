package deskside.usecases.assist;

import deskside.domain.knowledge.KnowledgeHit;
import deskside.domain.knowledge.KnowledgeQuery;
import deskside.domain.knowledge.KnowledgeSearch;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A search that was begun while it was not yet certain what to search for: keywords are looked up while the message is being embedded. Used by one
 * thread.
 */
final class EarlySearch {

    private final KnowledgeSearch search;
    private final @Nullable KnowledgeQuery guess;
    private final @Nullable Future<List<KnowledgeHit>> running;

    private EarlySearch(KnowledgeSearch search, @Nullable KnowledgeQuery guess, @Nullable Future<List<KnowledgeHit>> running) {
        this.search = search;
        this.guess = guess;
        this.running = running;
    }

    static EarlySearch begin(KnowledgeSearch search, Optional<KnowledgeQuery> guess, Beside beside) {
        return guess.map(query -> new EarlySearch(search, query, beside.begin("early-search", () -> search.search(query))))
                .orElseGet(() -> new EarlySearch(search, null, null));
    }

    /** What was found already where the guess was right, else what is found now. */
    List<KnowledgeHit> search(KnowledgeQuery query) {
        if (running == null || !query.equals(guess)) {
            return search.search(query);
        }
        try {
            return running.get();
        } catch (InterruptedException e) {
            // whoever interrupted wants to see that; the search itself cannot be interrupted
            Thread.currentThread().interrupt();
            return search.search(query);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException("the search failed", e.getCause());
        }
    }
}
