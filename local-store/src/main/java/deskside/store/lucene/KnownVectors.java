package deskside.store.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;

/**
 * Vectors that the index holds already, by the text and the model that they were made from: a text that has not changed is not embedded
 * again, neither when its document changes elsewhere nor when the whole index is made anew. Used by one thread, while its searcher is held.
 */
final class KnownVectors {

    private static final int DIGEST_BYTES = 16;

    private final IndexSearcher searcher;

    KnownVectors(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Names a text for a model; two texts never have the same name. */
    static String name(String modelId, String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(modelId.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** @param field the vectors' */
    Optional<float[]> find(String name, String field) throws IOException {
        for (var leaf : searcher.getLeafContexts()) {
            var postings = leaf.reader().postings(new Term(Fields.MEANING, name));
            var vectors = leaf.reader().getFloatVectorValues(field);
            if (postings == null || vectors == null) {
                continue;
            }
            // a removed entry's vector is as good as any
            var document = postings.nextDoc();
            var places = vectors.iterator();
            if (document != DocIdSetIterator.NO_MORE_DOCS && places.advance(document) == document) {
                return Optional.of(vectors.vectorValue(places.index()).clone());
            }
        }
        return Optional.empty();
    }
}
