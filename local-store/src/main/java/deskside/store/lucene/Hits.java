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
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * Reads what lies behind the entries that a query found: whose they are, and how near they are to the query by their exact vectors (those in
 * the graph are quantised). Goes through each segment from front to back. Used by one thread.
 */
final class Hits {

    private final IndexSearcher searcher;
    private final Language language;

    Hits(IndexSearcher searcher, Language language) {
        this.searcher = searcher;
        this.language = language;
    }

    /** In the order of {@code entries}, with their scores. */
    List<Found> byScore(ScoreDoc[] entries) throws IOException {
        var found = new Found[entries.length];
        read(entriesOf(entries), (place, segment) -> found[place] = new Found(segment.key(entries[place].doc), entries[place].doc, 0, entries[place].score));
        return Arrays.asList(found);
    }

    /** The nearest first, by exact cosine; none that points away. */
    List<Found> byCosine(ScoreDoc[] entries, float[] query) throws IOException {
        var found = new Found[entries.length];
        read(entriesOf(entries), (place, segment) ->
                found[place] = new Found(segment.key(entries[place].doc), entries[place].doc, 0, segment.cosine(entries[place].doc, query)));
        return Arrays.stream(found).filter(one -> one.score() > 0).sorted(Comparator.comparingDouble(Found::score).reversed()).toList();
    }

    /** By entry; 0 for one without a vector. */
    Map<Integer, Double> cosines(int[] entries, float[] query) throws IOException {
        var cosines = new HashMap<Integer, Double>();
        read(entries, (place, segment) -> cosines.put(entries[place], segment.cosine(entries[place], query)));
        return cosines;
    }

    private static int[] entriesOf(ScoreDoc[] entries) {
        return Arrays.stream(entries).mapToInt(entry -> entry.doc).toArray();
    }

    /** What is read of an entry. */
    private interface Reading {

        /** @param place of the entry in what was given */
        void read(int place, Segment segment) throws IOException;
    }

    private void read(int[] entries, Reading reading) throws IOException {
        var inOrder = IntStream.range(0, entries.length).boxed().sorted(Comparator.comparingInt(place -> entries[place])).toList();
        var next = 0;
        for (var leaf : searcher.getLeafContexts()) {
            var end = leaf.docBase + leaf.reader().maxDoc();
            if (next < entries.length && entries[inOrder.get(next)] < end) {
                var segment = new Segment(leaf, language);
                for (; next < entries.length && entries[inOrder.get(next)] < end; next++) {
                    reading.read(inOrder.get(next), segment);
                }
            }
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

        /** 0 when it has no vector. */
        double cosine(int entry, float[] query) throws IOException {
            if (vectors == null || places == null) {
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
