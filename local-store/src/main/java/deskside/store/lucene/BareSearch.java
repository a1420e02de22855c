package deskside.store.lucene;

import deskside.domain.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Plain Lucene queries on the desk's own index, without all that makes hits of them: the yardstick that measurements lay beside the desk's
 * search. Runs on the caller's thread; safe for several threads.
 */
public final class BareSearch {

    private final LateIndex late;

    public BareSearch(LateIndex late) {
        this.late = late;
    }

    /** Any character or pair of characters of the text, ranked by BM25. @return how many of {@code limit} were found */
    public int byKeyword(String text, Language language, int limit) {
        var any = new BooleanQuery.Builder();
        var grams = Fields.grams(language);
        Fields.terms(grams, text, LuceneKnowledgeSearch.QUERY_TERMS)
                .forEach(term -> any.add(new TermQuery(new Term(grams, term)), Occur.SHOULD));
        return read(searcher -> searcher.search(any.build(), limit).scoreDocs.length);
    }

    /** The nearest neighbours of a vector that is there already. @return how many of {@code limit} were found */
    public int byVector(float[] vector, Language language, int limit) {
        return read(searcher -> searcher.search(new KnnFloatVectorQuery(Fields.vector(language), vector, limit), limit).scoreDocs.length);
    }

    /** Of all files of the index, in bytes. */
    public long sizeOnDisk() {
        try {
            return late.index().sizeOnDisk();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be read", e);
        }
    }

    private int read(KnowledgeIndex.Search<Integer> search) {
        try {
            return late.index().search(search);
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be read", e);
        }
    }
}
