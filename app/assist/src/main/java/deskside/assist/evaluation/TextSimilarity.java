package deskside.assist.evaluation;

import deskside.assist.text.TextNormalizer;
import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How near two texts of a fixed set are to each other, without any training on labels: the cosine of their embeddings, fused with
 * the cosine of TF-IDF over character n-grams, whose document frequencies come from the same set. Immutable, safe for all threads.
 */
public final class TextSimilarity {

    /** As in the search prototype, where equal weights were worse than vectors alone. */
    private static final double VECTOR_WEIGHT = 2;
    private static final int LONGEST_ZH = 2;
    private static final int SHORTEST_EN = 2;
    private static final int LONGEST_EN = 5;

    private final Map<String, Prepared> prepared;

    private TextSimilarity(Map<String, Prepared> prepared) {
        this.prepared = prepared;
    }

    private record Prepared(CharacterTfIdf.Vector ngrams, float @Nullable [] vector) {
    }

    /**
     * @param ngrams  0..1
     * @param vectors −1..1; NaN without an embedder
     */
    public record Nearness(double ngrams, double vectors) {

        /** The mean, vectors weighing twice as much as n-grams; what the order goes by. */
        public double fused() {
            return Double.isNaN(vectors) ? ngrams : (ngrams + VECTOR_WEIGHT * vectors) / (1 + VECTOR_WEIGHT);
        }
    }

    /** Embeds every text once; blocks for seconds. All texts are taken to be in the most frequent of their languages. */
    public static TextSimilarity over(Collection<String> texts, LanguageRule rule, Optional<Embedder> embedder) {
        var language = rule.main(texts);
        var own = List.copyOf(new LinkedHashSet<>(texts));
        var normalized = own.stream().map(TextNormalizer::normalize).toList();
        var weights = language == Language.ZH
                ? CharacterTfIdf.learn(normalized, 1, LONGEST_ZH)
                : CharacterTfIdf.learn(normalized, SHORTEST_EN, LONGEST_EN);
        var ngrams = weights.vectors(normalized);
        var vectors = embedder.map(e -> e.embedAll(normalized, language));
        var prepared = new HashMap<String, Prepared>();
        for (var i = 0; i < own.size(); i++) {
            var place = i;
            prepared.put(own.get(i), new Prepared(ngrams.get(i), vectors.map(all -> all.get(place)).orElse(null)));
        }
        return new TextSimilarity(prepared);
    }

    /** @throws IllegalArgumentException for a text that is not one of the set */
    public Nearness between(String a, String b) {
        var left = find(a);
        var right = find(b);
        return new Nearness(left.ngrams.cosine(right.ngrams),
                left.vector == null || right.vector == null ? Double.NaN : dot(left.vector, right.vector));
    }

    private Prepared find(String text) {
        var found = prepared.get(text);
        if (found == null) {
            throw new IllegalArgumentException("a text that was not prepared: " + text);
        }
        return found;
    }

    private static double dot(float[] a, float[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
