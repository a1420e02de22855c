package deskside.store.lucene;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.jspecify.annotations.Nullable;

/**
 * The index on disk. Written by one thread, read by several. Mapped into memory, so that interrupting a searching thread cannot close its
 * files. Its {@link Stamp} is committed with the data and says what it contains.
 */
final class KnowledgeIndex implements AutoCloseable {

    /** Lucene's own defaults for the graph. */
    private static final int MAX_CONNECTIONS = 16;
    private static final int BEAM_WIDTH = 100;
    /**
     * A search looks every word up in each segment and goes through each one's graph. Lucene leaves a dozen behind after very many documents; more than
     * one, so that the largest graph need not be made anew the next time.
     */
    private static final int FEW_SEGMENTS = 3;

    private final Directory directory;
    private final IndexWriter writer;
    private final ConcurrentMergeScheduler merging;
    private final SearcherManager searchers;
    private Stamp stamp;
    private @Nullable IndexSearcher cleared;

    private KnowledgeIndex(Directory directory, IndexWriter writer, ConcurrentMergeScheduler merging) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.merging = merging;
        this.searchers = new SearcherManager(writer, null);
        this.stamp = Stamp.of(writer.getLiveCommitData());
    }

    /** @throws IOException also when it is damaged */
    static KnowledgeIndex open(Path folder) throws IOException {
        var directory = new MMapDirectory(folder);
        var merging = new ConcurrentMergeScheduler();
        IndexWriter writer = null;
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(Fields.ANALYZER).setCodec(codec()).setMergePolicy(merges())
                    .setMergeScheduler(merging).setCommitOnClose(false));
            return new KnowledgeIndex(directory, writer, merging);
        } catch (IOException | RuntimeException e) {
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
            throw e;
        }
    }

    Stamp stamp() {
        return stamp;
    }

    void replace(String key, Iterable<Document> documents) throws IOException {
        writer.updateDocuments(new Term(Fields.KEY, key), documents);
    }

    void remove(String key) throws IOException {
        writer.deleteDocuments(new Term(Fields.KEY, key));
    }

    /**
     * What was in it can still be asked for its vectors, until {@link #forgetClearedIfRegrown}: after a reset the same texts come again, page
     * by page, and the first page may be minutes away. Of two that were cleared one after the other, the fuller one is kept.
     */
    void clear() throws IOException {
        var present = searchers.acquire();
        if (cleared != null && size(cleared) > size(present)) {
            searchers.release(present);
        } else {
            forgetCleared();
            cleared = present;
        }
        writer.deleteAll();
    }

    /** Lets go of what was cleared once as many documents can be found again; before that it costs only its files on disk. */
    void forgetClearedIfRegrown() throws IOException {
        if (cleared != null && size() >= size(cleared)) {
            forgetCleared();
        }
    }

    private void forgetCleared() throws IOException {
        if (cleared != null) {
            searchers.release(cleared);
            cleared = null;
        }
    }

    /** A vector made from the same text by the same model, from what is in the index or was before it was cleared. */
    Optional<float[]> knownVector(String name, String field) throws IOException {
        var known = this.<Optional<float[]>>search(searcher -> new KnownVectors(searcher).find(name, field));
        return known.isPresent() || cleared == null ? known : new KnownVectors(cleared).find(name, field);
    }

    /** How many documents can be found. */
    int size() throws IOException {
        return search(KnowledgeIndex::size);
    }

    private static int size(IndexSearcher searcher) throws IOException {
        return searcher.count(new TermQuery(new Term(Fields.FIRST, "yes")));
    }

    /** On disk on return, and found by searches from now on. */
    void commit(Stamp newStamp) throws IOException {
        writer.setLiveCommitData(newStamp.asCommitData().entrySet());
        writer.commit();
        stamp = newStamp;
        searchers.maybeRefreshBlocking();
    }

    /**
     * Drops what removed documents have left behind: with the next commit it is in no file any more. Writes every segment anew that has any, so it is
     * for what was redacted; what was only deleted goes with the merges that happen anyway.
     */
    void purge() throws IOException {
        forgetCleared();
        writer.forceMergeDeletes();
    }

    /** Begins to make few segments of many, on Lucene's own thread; searches see them with the first commit after its end. */
    void beginMerging() throws IOException {
        writer.forceMerge(FEW_SEGMENTS, false);
    }

    boolean isMerging() {
        return merging.mergeThreadCount() > 0 || writer.hasPendingMerges();
    }

    <T> T search(Search<T> search) throws IOException {
        var searcher = searchers.acquire();
        try {
            return search.in(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    long sizeOnDisk() throws IOException {
        var bytes = 0L;
        for (var file : directory.listAll()) {
            try {
                bytes += directory.fileLength(file);
            } catch (NoSuchFileException _) {
                // merged away since it was listed
            }
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            forgetCleared();
            searchers.close();
            writer.rollback();
        }
    }

    /** Lucene's default leaves a segment alone as long as less than a tenth of it is deleted. */
    private static TieredMergePolicy merges() {
        return new TieredMergePolicy().setForceMergeDeletesPctAllowed(0);
    }

    /** 7-bit quantised vectors: no measurable loss, a quarter of the memory. */
    private static Lucene104Codec codec() {
        return new Lucene104Codec() {
            private final KnnVectorsFormat vectors =
                    new Lucene104HnswScalarQuantizedVectorsFormat(ScalarEncoding.SEVEN_BIT, MAX_CONNECTIONS, BEAM_WIDTH);

            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return vectors;
            }
        };
    }

    /** Something done with a searcher. */
    interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    /**
     * What a commit contains.
     *
     * @param format  of the entries; another one needs a rebuild
     * @param storeId the store that the places belong to
     * @param models  those that made the vectors
     * @param place   the last entry of the queue that is in it
     */
    record Stamp(String format, String storeId, String models, long place) {

        static final String FORMAT = "3";
        private static final Stamp NONE = new Stamp("", "", "", 0);

        private static Stamp of(@Nullable Iterable<Map.Entry<String, String>> commitData) {
            if (commitData == null) {
                return NONE;
            }
            var data = new HashMap<String, String>();
            commitData.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
            return new Stamp(data.getOrDefault("format", ""), data.getOrDefault("store", ""), data.getOrDefault("models", ""),
                    Long.parseLong(data.getOrDefault("place", "0")));
        }

        private Map<String, String> asCommitData() {
            return Map.of("format", format, "store", storeId, "models", models, "place", Long.toString(place));
        }

        Stamp at(long newPlace, String newModels) {
            return new Stamp(format, storeId, newModels, newPlace);
        }
    }
}
