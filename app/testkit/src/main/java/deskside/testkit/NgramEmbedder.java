package deskside.testkit;

import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import java.util.List;

/** Vectors from hashed letter pairs: texts that share words are near each other. Deterministic and fast; knows no meaning. */
public final class NgramEmbedder implements Embedder {

    @Override
    public int dimensions(Language language) {
        return switch (language) {
            case ZH -> 512;
            case EN -> 384;
        };
    }

    @Override
    public String modelId(Language language) {
        return "ngrams-1-" + language.code();
    }

    @Override
    public float[] embed(String text, Language language) {
        var vector = new float[dimensions(language)];
        for (var gram : Ngrams.of(text)) {
            vector[Math.floorMod(gram.hashCode() * 31, vector.length)] += 1;
        }
        var length = 0.0;
        for (var x : vector) {
            length += x * x;
        }
        for (var i = 0; length > 0 && i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(length);
        }
        return vector;
    }

    @Override
    public List<float[]> embedAll(List<String> texts, Language language) {
        return texts.stream().map(text -> embed(text, language)).toList();
    }
}
