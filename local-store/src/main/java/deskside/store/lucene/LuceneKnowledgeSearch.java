package deskside.store.lucene;

import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.KnowledgeHit;
import deskside.domain.knowledge.KnowledgeQuery;
import deskside.domain.knowledge.KnowledgeSearch;
import deskside.store.lucene.Fusion.Found;
import deskside.store.lucene.Fusion.Fused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Search by keyword and by meaning, merged by {@link Fusion}; by keyword only without an embedder. Runs on the caller's thread; safe for
 * several threads.
 */
public final class LuceneKnowledgeSearch implements KnowledgeSearch {

    /** Longer texts are judged by their beginning; customers' messages are shorter. */
    private static final int QUERY_CHARACTERS = 600;
    static final int QUERY_TERMS = 400;
    /** Words beside character pairs, which carry most of the ranking. */
    private static final float WORD_WEIGHT = 0.5f;
    /** Entries looked at in each ranking per hit wanted: a document may have two, and one may be gone. */
    private static final double ENTRIES_PER_HIT = 2;
    /** Of documents that came when there were very many, each has one entry, see {@link Indexer}. */
    private static final double ENTRIES_PER_HIT_OF_MANY = 1.25;
    private static final int MANY_ENTRIES = 10_000;
    private static final int LEAST_ENTRIES = 60;
    private static final int ENOUGH_PAIRS = 4;

    private final LateIndex late;
    private final Library library;
    private final Supplier<Optional<Embedder>> embedder;

    /** @param embedder asked at every search; may block until it is loaded */
    public LuceneKnowledgeSearch(LateIndex late, Library library, Supplier<Optional<Embedder>> embedder) {
        this.late = late;
        this.library = library;
        this.embedder = embedder;
    }

    @Override
    public List<KnowledgeHit> search(KnowledgeQuery query) {
        var text = query.text().substring(0, Math.min(QUERY_CHARACTERS, query.text().length()));
        if (text.isBlank() || query.kinds().isEmpty()) {
            return List.of();
        }
        var grams = Fields.terms(Fields.grams(query.language()), text, QUERY_TERMS);
        try {
            return late.index().search(searcher -> {
                var perHit = searcher.getIndexReader().numDocs() > MANY_ENTRIES ? ENTRIES_PER_HIT_OF_MANY : ENTRIES_PER_HIT;
                var entries = Math.max(LEAST_ENTRIES, (int) (query.limit() * perHit));
                var read = new Hits(searcher, query.language());
                // first, because somebody else may be embedding the same text just now
                var byKeyword = read.byScore(byKeyword(searcher, query, grams, text, entries));
                var vector = embedder.get().map(loaded -> loaded.embed(text, query.language())).orElse(null);
                var byVector = vector == null || Entries.isZero(vector)
                        ? List.<Found>of() : byVector(searcher, query, vector, entries, read);
                var shown = shown(Fusion.of(byKeyword, byVector), query);
                return hits(shown, query, cosines(shown, vector, read), new BestPassage(grams));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be read: close Deskside and open it again, it is then rebuilt", e);
        }
    }

    @Override
    public int size() {
        try {
            return late.index().size();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be read: close Deskside and open it again, it is then rebuilt", e);
        }
    }

    private record Shown(Fused fused, String title) {
    }

    /** The best, without those that are gone. */
    private List<Shown> shown(List<Fused> fused, KnowledgeQuery query) {
        return fused.stream()
                .flatMap(one -> library.title(one.key().kind(), one.key().id(), query.language()).map(title -> new Shown(one, title)).stream())
                .limit(query.limit()).toList();
    }

    /** By entry, of what was found by words alone. */
    private static Map<Integer, Double> cosines(List<Shown> shown, float @Nullable [] vector, Hits read) throws IOException {
        return vector == null ? Map.of() : read.cosines(shown.stream().map(Shown::fused).filter(one -> one.vector() == null).map(Fused::keyword)
                .flatMap(Stream::ofNullable).mapToInt(Found::entry).toArray(), vector);
    }

    private List<KnowledgeHit> hits(List<Shown> shown, KnowledgeQuery query, Map<Integer, Double> cosines, BestPassage passage) {
        return shown.stream().map(one -> hit(one.fused, one.title, query.language(), cosines, passage)).toList();
    }

    private KnowledgeHit hit(Fused fused, String title, Language language, Map<Integer, Double> cosines, BestPassage passage) {
        var kind = fused.key().kind();
        var id = fused.key().id();
        var keyword = fused.keyword();
        var vector = fused.vector();
        var cosine = vector != null ? vector.score() : keyword != null ? cosines.getOrDefault(keyword.entry(), 0.0) : 0;
        return new KnowledgeHit(kind, id, language, title, () -> library.passages(kind, id, language).map(passage::of).orElse(""),
                keyword == null ? 0 : keyword.score(), cosine, fused.score());
    }

    private static ScoreDoc[] byKeyword(IndexSearcher searcher, KnowledgeQuery query, Set<String> grams, String text, int entries)
            throws IOException {
        var any = new BooleanQuery.Builder();
        var characters = Fields.grams(query.language());
        telling(grams).forEach(term -> any.add(new TermQuery(new Term(characters, term)), Occur.SHOULD));
        var words = Fields.words(query.language());
        Fields.terms(words, text, QUERY_TERMS)
                .forEach(term -> any.add(new BoostQuery(new TermQuery(new Term(words, term)), WORD_WEIGHT), Occur.SHOULD));
        var kinds = kinds(query.kinds());
        var all = kinds == null ? any.build()
                : new BooleanQuery.Builder().add(any.build(), Occur.MUST).add(kinds, Occur.FILTER).build();
        // how many there are beside the best does not matter: from the first on, entries are left out that cannot be among them
        return searcher.search(all, new TopScoreDocCollectorManager(entries, null, entries)).scoreDocs;
    }

    /** Without single Chinese characters where there are enough pairs: they are in nearly every document, and the pairs hold them, too. */
    private static List<String> telling(Set<String> grams) {
        var telling = grams.stream().filter(term -> term.length() > 1 || !Character.isIdeographic(term.charAt(0))).toList();
        return telling.size() >= ENOUGH_PAIRS ? telling : List.copyOf(grams);
    }

    /** Found by quantised vectors, ordered by the exact ones. */
    private static List<Found> byVector(IndexSearcher searcher, KnowledgeQuery query, float[] vector, int entries, Hits read)
            throws IOException {
        var nearest = new KnnFloatVectorQuery(Fields.vector(query.language()), vector, entries, kinds(query.kinds()));
        return read.byCosine(searcher.search(nearest, entries).scoreDocs, vector);
    }

    private static @Nullable Query kinds(Set<DocumentKind> kinds) {
        return kinds.size() == DocumentKind.values().length ? null
                : new TermInSetQuery(Fields.KIND, kinds.stream().map(kind -> new BytesRef(kind.name())).collect(Collectors.toSet()));
    }
}
