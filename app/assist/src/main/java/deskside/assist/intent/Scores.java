package deskside.assist.intent;

import org.jspecify.annotations.Nullable;

/** What the two models say about one message, before calibration. {@code embedding} is null without an embedder. */
record Scores(float[] ngram, float @Nullable [] embedding) {
}
