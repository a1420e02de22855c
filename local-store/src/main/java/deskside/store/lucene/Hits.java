package deskside.store.lucene;

import deskside.domain.Language;
import deskside.domain.knowledge.DocumentKind;
import deskside.store.lucene.Fusion.Found;
import deskside.store.lucene.Fusion.Key;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * Reads what lies behind the entries that a query found: whose they are, and how near they are to the query by their exact vectors (those in
 * the graph are quantised). Goes through each segment once, from front to back. Used by one thread.
 */
final class Hits {

    private final IndexSearcher searcher;
    private final Language language;
    private final float @Nullable [] query;
    private final Map<Integer, Double> cosines = new HashMap<>();

    /** @param query the query's vector; null: all are as near as nothing */
    Hits(IndexSearcher searcher, Language language, float @Nullable [] query) {
        this.searcher = searcher;
        this.language = language;
        this.query = query;
    }

    /** In the order of {@code entries}, with their scores. */
    List<Found> byScore(ScoreDoc[] entries) throws IOException {
        return read(entries).stream().map(hit -> hit.found(hit.entry.score)).toList();
    }

    /** The nearest first, by exact cosine; none that points away. */
    List<Found> byCosine(ScoreDoc[] entries) throws IOException {
        return read(entries).stream().filter(hit -> hit.cosine > 0)
                .map(hit -> hit.found(hit.cosine))
                .sorted(Comparator.comparingDouble(Found::score).reversed()).toList();
    }

    /** Of an entry that was among those read. */
    double cosine(int entry) {
        return cosines.getOrDefault(entry, 0.0);
    }

    private List<Hit> read(ScoreDoc[] entries) throws IOException {
        var inOrder = new Integer[entries.length];
        Arrays.setAll(inOrder, i -> i);
        Arrays.sort(inOrder, Comparator.comparingInt(i -> entries[i].doc));
        var hits = new Hit[entries.length];
        var next = 0;
        for (var leaf : searcher.getLeafContexts()) {
            var end = leaf.docBase + leaf.reader().maxDoc();
            if (next < inOrder.length && entries[inOrder[next]].doc < end) {
                var segment = new Segment(leaf, language);
                for (; next < inOrder.length && entries[inOrder[next]].doc < end; next++) {
                    var entry = entries[inOrder[next]];
                    var cosine = segment.cosine(entry.doc, query);
                    cosines.put(entry.doc, cosine);
                    hits[inOrder[next]] = new Hit(entry, segment.key(entry.doc), cosine);
                }
            }
        }
        return Arrays.asList(hits);
    }

    private record Hit(ScoreDoc entry, Key key, double cosine) {

        Found found(double score) {
            return new Found(key, entry.doc, 0, score);
        }
    }

    /** Its values can only be read from front to back. */
    private static final class Segment {

        private final int base;
        private final @Nullable BinaryDocValues references;
        private final @Nullable FloatVectorValues vectors;
        private final FloatVectorValues.@Nullable DocIndexIterator places;

        Segment(LeafReaderContext leaf, Language language) throws IOException {
            base = leaf.docBase;
            references = leaf.reader().getBinaryDocValues(Fields.REFERENCE);
            vectors = leaf.reader().getFloatVectorValues(Fields.vector(language));
            places = vectors == null ? null : vectors.iterator();
        }

        Key key(int entry) throws IOException {
            if (references == null || !references.advanceExact(entry - base)) {
                throw new IOException("an entry of the search index belongs to no document");
            }
            var reference = references.binaryValue().utf8ToString();
            var colon = reference.indexOf(':');
            return new Key(DocumentKind.valueOf(reference.substring(0, colon)), reference.substring(colon + 1));
        }

        /** 0 when there is no vector on either side. */
        double cosine(int entry, float @Nullable [] query) throws IOException {
            if (query == null || vectors == null || places == null) {
                return 0;
            }
            var document = entry - base;
            if (places.docID() < document) {
                places.advance(document);
            }
            return places.docID() == document ? VectorUtil.dotProduct(query, vectors.vectorValue(places.index())) : 0;
        }
    }
}
