package deskside.assist;

import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import java.util.ArrayList;
import java.util.List;

/** Another embedder that writes down what it is asked for. Used by one thread. */
final class RecordingEmbedder implements Embedder {

    private final Embedder embedder;
    private final List<String> alone = new ArrayList<>();
    private final List<List<String>> together = new ArrayList<>();

    RecordingEmbedder(Embedder embedder) {
        this.embedder = embedder;
    }

    /** What was asked for since the last time, one by one. */
    List<String> alone() {
        var asked = List.copyOf(alone);
        alone.clear();
        return asked;
    }

    /** What was asked for in one run, since the last time. */
    List<List<String>> together() {
        var asked = List.copyOf(together);
        together.clear();
        return asked;
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

    @Override
    public float[] embed(String text, Language language) {
        alone.add(text);
        return embedder.embed(text, language);
    }

    @Override
    public float[] features(String text, Language language) {
        alone.add(text);
        return embedder.features(text, language);
    }

    @Override
    public List<float[]> embedAll(List<String> texts, Language language) {
        together.add(texts);
        return embedder.embedAll(texts, language);
    }

    @Override
    public List<float[]> featuresAll(List<String> texts, Language language) {
        together.add(texts);
        return embedder.featuresAll(texts, language);
    }
}
