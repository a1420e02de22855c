package deskside.assist.emotion;

import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import deskside.domain.assist.HandOverScore;
import deskside.domain.assist.HandOverScore.Cause;
import deskside.domain.assist.HandOverScore.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * How much a conversation needs somebody else: points for each {@link Sign}, added up, 100 at most; every part names the words or facts
 * that caused it. An explicit wish always counts {@value #WISH_POINTS}. Immutable, safe for all threads.
 */
public final class HandOverScorer {

    public static final int WISH_POINTS = 90;

    private final HandOverPoints points;
    private final Repetition repetition;

    /** @param embedder finds questions that were asked again in other words; without it only like words are found */
    public HandOverScorer(HandOverPoints points, Optional<Embedder> embedder) {
        this.points = points;
        this.repetition = new Repetition(embedder);
    }

    public HandOverScore score(HandOverSigns signs, Language language) {
        return score(signs, measures(signs, language));
    }

    /** The signs that are there, as {@link #score} counts them. */
    public List<Measure> measures(HandOverSigns signs, Language language) {
        return Measures.of(signs, language, repetition);
    }

    private HandOverScore score(HandOverSigns signs, List<Measure> measures) {
        var parts = new ArrayList<Part>();
        Wish.in(signs.message(), signs.intents()).ifPresent(words -> parts.add(new Part(Cause.EXPLICIT_WISH, WISH_POINTS, words)));
        for (var cause : Cause.values()) {
            var own = measures.stream().filter(measure -> measure.sign().cause() == cause).toList();
            var sum = (int) Math.round(own.stream().mapToDouble(points::of).sum());
            // A high tier adds to other signs and is none by itself.
            if (sum > 0 && (cause != Cause.TIER || !parts.isEmpty())) {
                parts.add(new Part(cause, sum, String.join(" · ", new LinkedHashSet<>(own.stream().map(Measure::words).toList()))));
            }
        }
        return new HandOverScore(Math.min(100, parts.stream().mapToInt(Part::points).sum()), parts);
    }
}
