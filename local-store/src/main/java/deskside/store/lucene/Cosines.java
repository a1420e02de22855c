package deskside.store.lucene;

import deskside.domain.Language;
import java.io.IOException;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/** How near single entries are to a query, by the exact vectors: those in the graph are quantised. Used by one thread. */
final class Cosines {

    private final IndexSearcher searcher;
    private final Language language;
    private final float @Nullable [] query;

    Cosines(IndexSearcher searcher, Language language, float @Nullable [] query) {
        this.searcher = searcher;
        this.language = language;
        this.query = query;
    }

    /** 0 when there is no vector on either side. */
    double of(int entry) throws IOException {
        if (query == null) {
            return 0;
        }
        var leaf = searcher.getLeafContexts().get(ReaderUtil.subIndex(entry, searcher.getLeafContexts()));
        // new ones for each entry: their iterator only goes forward
        var values = leaf.reader().getFloatVectorValues(Fields.vector(language));
        if (values == null) {
            return 0;
        }
        DocIndexIterator iterator = values.iterator();
        return iterator.advance(entry - leaf.docBase) == entry - leaf.docBase
                ? VectorUtil.dotProduct(query, values.vectorValue(iterator.index())) : 0;
    }
}
