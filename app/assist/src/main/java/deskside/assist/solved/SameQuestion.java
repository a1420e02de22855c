package deskside.assist.solved;

import deskside.assist.emotion.Repetition;
import deskside.assist.ranking.TextOverlap;
import deskside.assist.text.TextNormalizer;
import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import deskside.domain.knowledge.SolvedExchange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether two exchanges are told as one: their answers say the same in nearly the same words, or both question and answer mean the same. Immutable, safe
 * for all threads.
 */
public final class SameQuestion {

    /** Share of common parts of two answers that say the same; the ranking does not show two suggestions that are as alike, either. */
    private static final double SAME_PARTS = 0.55;
    /** Or whose embeddings are as near as this (cosine): nearer than the questions must be, since answers of one subject share their words. */
    private static final Map<Language, Double> SAME_ANSWER = Map.of(Language.ZH, 0.88, Language.EN, 0.92);

    private final Repetition repetition;
    private final Optional<Embedder> embedder;

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // a desk without the native library has no embedder
    public SameQuestion(Optional<Embedder> embedder) {
        this.repetition = new Repetition(embedder);
        this.embedder = embedder;
    }

    public boolean isAsked(String question, String other, Language language) {
        return !repetition.of(question, List.of(other), language).isEmpty();
    }

    public boolean isSame(SolvedExchange one, SolvedExchange other) {
        return one.language() == other.language() && (TextOverlap.likeness(TextOverlap.parts(one.answer()), TextOverlap.parts(other.answer())) >= SAME_PARTS
                || isAsked(one.question(), other.question(), one.language()) && meansTheSame(one.answer(), other.answer(), one.language()));
    }

    private boolean meansTheSame(String answer, String other, Language language) {
        return embedder.isPresent() && cosine(embedder.get().embed(TextNormalizer.normalize(answer), language),
                        embedder.get().embed(TextNormalizer.normalize(other), language)) >= SAME_ANSWER.getOrDefault(language, 1.0);
    }

    private static double cosine(float[] a, float[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
