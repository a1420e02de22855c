package deskside.store.lucene;

import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/** Makes the entries of the index: several documents at once, so that the embedder can work in batches. Used by one thread. */
final class Entries implements AutoCloseable {

    private static final String NO_MODELS = "none";

    private final Optional<Embedder> embedder;
    private final Optional<Embedding> embedding;

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // a desk without the native library has none
    Entries(Optional<Embedder> embedder) {
        this.embedder = embedder;
        this.embedding = embedder.map(Embedding::new);
    }

    /** Where vectors may be found that need not be computed. */
    interface VectorSource {

        /** @param name see {@link KnownVectors#name}; @param field of the index */
        Optional<float[]> find(String name, String field) throws IOException;
    }

    /** Names the models of both languages. */
    String models() {
        return embedder.map(it -> List.of(Language.values()).stream().map(it::modelId).collect(Collectors.joining(","))).orElse(NO_MODELS);
    }

    boolean withVectors() {
        return embedder.isPresent();
    }

    /**
     * Begins to make the entries. They can be had once, and are waited for then.
     *
     * @param withGists see {@link SearchUnit}
     * @return by document key
     */
    Supplier<Map<String, List<Document>>> of(List<KnowledgeDocument> documents, boolean withGists, VectorSource known) throws IOException {
        var entries = new LinkedHashMap<String, List<Document>>();
        var made = new EnumMap<Language, List<Made>>(Language.class);
        for (var document : documents) {
            var ofDocument = entries.computeIfAbsent(Fields.key(document.kind(), document.id()), _ -> new ArrayList<>());
            for (var unit : SearchUnit.of(document, withGists)) {
                var entry = entry(unit, ofDocument.isEmpty());
                ofDocument.add(entry);
                made.computeIfAbsent(document.language(), _ -> new ArrayList<>()).add(new Made(entry, unit.meaning()));
            }
        }
        var waiting = new ArrayList<Runnable>();
        if (embedder.isPresent() && embedding.isPresent()) {
            for (var ofLanguage : made.entrySet()) {
                waiting.add(vectors(embedder.get(), embedding.get(), ofLanguage.getKey(), ofLanguage.getValue(), known));
            }
        }
        return () -> {
            waiting.forEach(Runnable::run);
            return entries;
        };
    }

    private record Made(Document entry, String meaning) {
    }

    private static Runnable vectors(Embedder embedder, Embedding embedding, Language language, List<Made> made, VectorSource known)
            throws IOException {
        var model = embedder.modelId(language);
        var missing = new ArrayList<Made>();
        for (var one : made) {
            var vector = known.find(KnownVectors.name(model, one.meaning), Fields.vector(language));
            if (vector.isPresent()) {
                addVector(one, vector.get(), language, model);
            } else {
                missing.add(one);
            }
        }
        var vectors = embedding.of(missing.stream().map(Made::meaning).toList(), language);
        return () -> {
            var computed = vectors.get();
            for (var i = 0; i < missing.size(); i++) {
                if (!isZero(computed.get(i))) {
                    addVector(missing.get(i), computed.get(i), language, model);
                }
            }
        };
    }

    private static void addVector(Made made, float[] vector, Language language, String model) {
        made.entry.add(new KnnFloatVectorField(Fields.vector(language), vector, VectorSimilarityFunction.DOT_PRODUCT));
        made.entry.add(new StringField(Fields.MEANING, KnownVectors.name(model, made.meaning), Field.Store.NO));
    }

    private static Document entry(SearchUnit unit, boolean first) {
        var document = unit.document();
        var key = Fields.key(document.kind(), document.id());
        var entry = new Document();
        entry.add(new StringField(Fields.KEY, key, Field.Store.NO));
        entry.add(new BinaryDocValuesField(Fields.REFERENCE, new BytesRef(key)));
        entry.add(new StringField(Fields.KIND, document.kind().name(), Field.Store.NO));
        // Without words in the other language's fields, too: the lengths of a field that every entry has lie in a row and need not be looked up.
        for (var language : Language.values()) {
            var terms = language == document.language() ? unit.terms() : "";
            entry.add(new TextField(Fields.grams(language), terms, Field.Store.NO));
            entry.add(new TextField(Fields.words(language), terms, Field.Store.NO));
        }
        if (first) {
            entry.add(new StringField(Fields.FIRST, "yes", Field.Store.NO));
        }
        return entry;
    }

    /** The vector of a blank text has no direction and Lucene refuses it. */
    static boolean isZero(float[] vector) {
        for (var x : vector) {
            if (x != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        embedding.ifPresent(Embedding::close);
    }
}
