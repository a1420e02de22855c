package deskside.assist.emotion;

import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps every vector of an embedder for as long as several models are trained on the same texts: 2 KB each, so for one training or one
 * evaluation only. Safe for several threads.
 */
public final class KeptVectors implements Embedder {

    private record Text(String text, Language language) {
    }

    private final Embedder embedder;
    private final Map<Text, float[]> vectors = new ConcurrentHashMap<>();

    public KeptVectors(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public int dimensions(Language language) {
        return embedder.dimensions(language);
    }

    @Override
    public String modelId(Language language) {
        return embedder.modelId(language);
    }

    @Override
    public int featureSize(Language language) {
        return embedder.featureSize(language);
    }

    /** Features begin with the vector, so that both are kept as one. */
    @Override
    public float[] embed(String text, Language language) {
        return Arrays.copyOf(features(text, language), dimensions(language));
    }

    @Override
    public List<float[]> embedAll(List<String> texts, Language language) {
        return featuresAll(texts, language).stream().map(features -> Arrays.copyOf(features, dimensions(language))).toList();
    }

    @Override
    public float[] features(String text, Language language) {
        return vectors.computeIfAbsent(new Text(text, language), _ -> embedder.features(text, language)).clone();
    }

    @Override
    public List<float[]> featuresAll(List<String> texts, Language language) {
        var missing = texts.stream().distinct().filter(text -> !vectors.containsKey(new Text(text, language))).toList();
        var computed = embedder.featuresAll(missing, language);
        for (var i = 0; i < missing.size(); i++) {
            vectors.put(new Text(missing.get(i), language), computed.get(i));
        }
        var all = new ArrayList<float[]>(texts.size());
        texts.forEach(text -> all.add(features(text, language)));
        return all;
    }
}
