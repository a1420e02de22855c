package deskside.launcher.evaluate;

import deskside.assist.evaluation.SearchEvaluation;
import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import deskside.domain.knowledge.Article;
import deskside.domain.knowledge.KnowledgeHit;
import deskside.domain.knowledge.KnowledgeQuery;
import deskside.domain.sync.Change;
import deskside.domain.sync.ChangePage;
import deskside.domain.sync.EntityType;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.store.LocalStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The desk's own search over a corpus of plain texts: a store in a folder of its own, each text an article in it. Blocks; close it before
 * the folder is removed.
 */
public final class PlainSearch implements AutoCloseable {

    private static final int PAGE = 500;
    /** A hundred thousand documents take about five minutes. */
    private static final Duration INDEXING = Duration.ofHours(2);

    private final LocalStore store;
    private final Language language;

    private PlainSearch(LocalStore store, Language language) {
        this.store = store;
        this.language = language;
    }

    /** @param corpus text by id; indexed on return */
    public static PlainSearch over(Path emptyFolder, Map<String, String> corpus, Language language, Optional<Embedder> embedder)
            throws InterruptedException {
        var search = new PlainSearch(LocalStore.open(emptyFolder, embedder), language);
        try {
            search.take(corpus);
            return search;
        } catch (RuntimeException | InterruptedException e) {
            search.close();
            throw e;
        }
    }

    private void take(Map<String, String> corpus) throws InterruptedException {
        var changes = new ArrayList<Change>();
        corpus.forEach((id, text) -> changes.add(
                new Change(changes.size() + 1, EntityType.ARTICLE, id, 1, Change.Op.UPSERT, article(id, text))));
        for (var from = 0; from < changes.size(); from += PAGE) {
            var to = Math.min(changes.size(), from + PAGE);
            store.replica().apply(new ChangePage(changes.subList(from, to), String.valueOf(to), to < changes.size(), Instant.EPOCH),
                    Instant.EPOCH);
        }
        if (!store.awaitIndexed(INDEXING)) {
            throw new Failure(ExitCode.ENVIRONMENT, "The corpus could not be indexed within " + INDEXING.toHours() + " hours: use a smaller one.");
        }
    }

    private Article article(String id, String text) {
        return new Article(id, 1, language, "", "", List.of(), List.of(), List.of(), 1, LocalDate.EPOCH, null, null, text, "");
    }

    /** Ids of the best {@link SearchEvaluation#DEPTH} documents, best first. */
    public List<String> find(String query) {
        return store.search().search(KnowledgeQuery.everything(query, language, SearchEvaluation.DEPTH)).stream()
                .map(KnowledgeHit::documentId).toList();
    }

    @Override
    public void close() {
        store.close();
    }
}
