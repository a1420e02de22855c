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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How near two texts of a fixed set are to each other, without any training on labels: the cosine of their embeddings, fused with
 * the cosine of TF-IDF over character n-grams, whose document frequencies come from the same set. Immutable, safe for all threads.
 */
public final class TextSimilarity {

    /** As in the search prototype, where equal weights were worse than vectors alone. */
    private static final double VECTOR_WEIGHT = 2;
    /** Of the squared length of a linear model's inputs. Ours; looked at on one set of Chinese messages only, see decision 0013. */
    private static final double NGRAM_SHARE = 0.23;
    private static final int HASHED = 512;
    private static final int LONGEST_ZH = 2;
    private static final int SHORTEST_EN = 2;
    private static final int LONGEST_EN = 5;

    private final Map<String, Prepared> prepared;

    private TextSimilarity(Map<String, Prepared> prepared) {
        this.prepared = prepared;
    }

    private record Prepared(String text, CharacterTfIdf.Vector ngrams, float @Nullable [] vector, float @Nullable [] centred) {
    }

    /**
     * @param ngrams  0..1
     * @param vectors −1..1; NaN without an embedder
     * @param centred as {@code vectors}, after the set's mean has been taken off
     */
    public record Nearness(double ngrams, double vectors, double centred) {

        /** The mean, vectors weighing twice as much as n-grams; as people rate likeness. */
        public double fused() {
            return Double.isNaN(vectors) ? ngrams : (ngrams + VECTOR_WEIGHT * vectors) / (1 + VECTOR_WEIGHT);
        }

        /**
         * For ranking among texts that look alike: what all texts of a set share says nothing, and shared characters mislead. Chosen on
         * banking77's and curekart's training files and the demo shop's intents, see decision 0013.
         */
        public double meaning() {
            return Double.isNaN(centred) ? ngrams : centred;
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
        var centred = vectors.map(TextSimilarity::centred);
        var prepared = new HashMap<String, Prepared>();
        for (var i = 0; i < own.size(); i++) {
            var place = i;
            prepared.put(own.get(i), new Prepared(normalized.get(i), ngrams.get(i), vectors.map(all -> all.get(place)).orElse(null),
                    centred.map(all -> all.get(place)).orElse(null)));
        }
        return new TextSimilarity(prepared);
    }

    /** @throws IllegalArgumentException for a text that is not one of the set */
    public Nearness between(String a, String b) {
        var left = find(a);
        var right = find(b);
        return new Nearness(left.ngrams.cosine(right.ngrams),
                left.vector == null || right.vector == null ? Double.NaN : dot(left.vector, right.vector),
                left.centred == null || right.centred == null ? Double.NaN : dot(left.centred, right.centred));
    }

    /**
     * A text as inputs of a linear model, of about unit length: its centred embedding and its n-grams, hashed into so many places that the
     * dot product of two of them stays near that of the n-grams themselves (Weinberger and others, ICML 2009).
     */
    float[] inputs(String text) {
        var one = find(text);
        var embedding = one.centred == null ? new float[0] : one.centred;
        var share = one.centred == null ? 1 : NGRAM_SHARE;
        var inputs = new float[embedding.length + HASHED];
        for (var i = 0; i < embedding.length; i++) {
            inputs[i] = (float) (embedding[i] * Math.sqrt(1 - share));
        }
        for (var i = 0; i < one.ngrams.places().length; i++) {
            var hash = scattered(one.ngrams.places()[i]);
            var sign = (hash & 1) == 0 ? 1 : -1;
            inputs[embedding.length + Integer.remainderUnsigned(hash >>> 1, HASHED)] += (float) (sign * Math.sqrt(share) * one.ngrams.weights()[i]);
        }
        return inputs;
    }

    Set<String> texts() {
        return prepared.keySet();
    }

    /** Characters of its normalised form. */
    int length(String text) {
        return find(text).text.length();
    }

    /** The finalizer of MurmurHash3: neighbouring places land far from each other. */
    private static int scattered(int place) {
        var hash = place;
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }

    private static List<float[]> centred(List<float[]> vectors) {
        var mean = new double[vectors.isEmpty() ? 0 : vectors.getFirst().length];
        vectors.forEach(vector -> {
            for (var i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        });
        return vectors.stream().map(vector -> lessMean(vector, mean)).toList();
    }

    private static float[] lessMean(float[] vector, double[] mean) {
        var less = new float[vector.length];
        for (var i = 0; i < less.length; i++) {
            less[i] = (float) (vector[i] - mean[i]);
        }
        var length = Math.sqrt(dot(less, less));
        for (var i = 0; i < less.length && length > 0; i++) {
            less[i] /= (float) length;
        }
        return less;
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
