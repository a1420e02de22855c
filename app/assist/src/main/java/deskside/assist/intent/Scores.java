package deskside.assist.intent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the models say about one message, before calibration. {@code keyword} and {@code joint} have one place more than there are
 * labels, the last: how much the message is like the background. All but {@code keyword} are null without an embedder.
 */
record Scores(float[] keyword, float @Nullable [] embedding, float @Nullable [] joint, float @Nullable [] hidden,
        float @Nullable [] adapted) {

    /** As the tier without embeddings sees it. */
    Scores keywordsOnly() {
        return new Scores(keyword, null, null, null, null);
    }

    List<float[]> all() {
        return embedding == null || joint == null || hidden == null || adapted == null
                ? List.of(keyword)
                : List.of(keyword, embedding, joint, hidden, adapted);
    }
}
