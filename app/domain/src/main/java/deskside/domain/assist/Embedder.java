package deskside.domain.assist;

import deskside.domain.Language;
import java.util.List;

/** Turns texts into vectors of unit length, one space per language. Calls block (CPU bound); safe for several threads. */
public interface Embedder {

    /** The length of the vectors for that language. */
    int dimensions(Language language);

    /** Names the model and its version, so that stored vectors can be told from those of another model. */
    String modelId(Language language);

    /** @return a new vector of unit length; the zero vector for a blank text */
    float[] embed(String text, Language language);

    /** Several at once, in the order of {@code texts}; memory is bounded inside. */
    List<float[]> embedAll(List<String> texts, Language language);

    /** The length of what {@link #features} gives. */
    default int featureSize(Language language) {
        return dimensions(language);
    }

    /**
     * What a classifier may read of a text: begins with {@link #embed}'s vector; a model that tells more about the text in the same
     * run appends it. Costs no more than embedding.
     *
     * @return a new array; zeros for a blank text
     */
    default float[] features(String text, Language language) {
        return embed(text, language);
    }

    /** Several at once, in the order of {@code texts}; memory is bounded inside. */
    default List<float[]> featuresAll(List<String> texts, Language language) {
        return embedAll(texts, language);
    }
}
