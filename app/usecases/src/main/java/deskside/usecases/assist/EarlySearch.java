package deskside.usecases.assist;

import deskside.domain.knowledge.KnowledgeHit;
import deskside.domain.knowledge.KnowledgeQuery;
import deskside.domain.knowledge.KnowledgeSearch;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * A search that was begun on a thread of its own while it was not yet certain what to search for: keywords are looked up while the message
 * is being embedded. Used by one thread.
 */
final class EarlySearch {

    private final KnowledgeSearch search;
    private final @Nullable KnowledgeQuery guess;
    private final FutureTask<List<KnowledgeHit>> running;

    private EarlySearch(KnowledgeSearch search, @Nullable KnowledgeQuery guess) {
        this.search = search;
        this.guess = guess;
        this.running = new FutureTask<>(() -> guess == null ? List.of() : search.search(guess));
    }

    static EarlySearch begin(KnowledgeSearch search, Optional<KnowledgeQuery> guess) {
        var early = new EarlySearch(search, guess.orElse(null));
        if (guess.isPresent()) {
            Thread.ofVirtual().name("deskside-early-search").start(early.running);
        }
        return early;
    }

    /** What was found already where the guess was right, else what is found now. */
    List<KnowledgeHit> search(KnowledgeQuery query) {
        if (!query.equals(guess)) {
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
