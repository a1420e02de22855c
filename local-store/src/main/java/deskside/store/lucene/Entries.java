package deskside.store.lucene;

import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;

/** Makes the entries of the index: several documents at once, so that the embedder can work in batches. */
final class Entries {

    private static final String NO_MODELS = "none";

    private final Optional<Embedder> embedder;

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // a desk without the native library has none
    Entries(Optional<Embedder> embedder) {
        this.embedder = embedder;
    }

    /** Names the models of both languages. */
    String models() {
        return embedder.map(it -> List.of(Language.values()).stream().map(it::modelId).collect(Collectors.joining(","))).orElse(NO_MODELS);
    }

    boolean withVectors() {
        return embedder.isPresent();
    }

    /** By document key. */
    Map<String, List<Document>> of(List<KnowledgeDocument> documents) {
        var entries = new LinkedHashMap<String, List<Document>>();
        var units = new EnumMap<Language, List<SearchUnit>>(Language.class);
        var made = new EnumMap<Language, List<Document>>(Language.class);
        for (var document : documents) {
            var ofDocument = entries.computeIfAbsent(Fields.key(document.kind(), document.id()), _ -> new ArrayList<>());
            for (var unit : SearchUnit.of(document)) {
                var entry = entry(unit, ofDocument.isEmpty());
                ofDocument.add(entry);
                units.computeIfAbsent(document.language(), _ -> new ArrayList<>()).add(unit);
                made.computeIfAbsent(document.language(), _ -> new ArrayList<>()).add(entry);
            }
        }
        embedder.ifPresent(it -> units.forEach((language, ofLanguage) -> addVectors(it, language, ofLanguage, made.get(language))));
        return entries;
    }

    private static void addVectors(Embedder embedder, Language language, List<SearchUnit> units, List<Document> entries) {
        var vectors = embedder.embedAll(units.stream().map(SearchUnit::meaning).toList(), language);
        for (var i = 0; i < entries.size(); i++) {
            if (!isZero(vectors.get(i))) {
                entries.get(i).add(new KnnFloatVectorField(Fields.vector(language), vectors.get(i), VectorSimilarityFunction.DOT_PRODUCT));
            }
        }
    }

    private static Document entry(SearchUnit unit, boolean first) {
        var document = unit.document();
        var entry = new Document();
        entry.add(new StringField(Fields.KEY, Fields.key(document.kind(), document.id()), Field.Store.NO));
        entry.add(new StringField(Fields.KIND, document.kind().name(), Field.Store.YES));
        entry.add(new StoredField(Fields.ID, document.id()));
        entry.add(new StringField(Fields.LANGUAGE, document.language().code(), Field.Store.NO));
        entry.add(new StoredField(Fields.PASSAGE, unit.passage()));
        entry.add(new TextField(Fields.GRAMS, unit.terms(), Field.Store.NO));
        entry.add(new TextField(Fields.words(document.language()), unit.terms(), Field.Store.NO));
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
}
