package deskside.assist.risk;

import java.util.List;
import java.util.Optional;

/** One sentence with the marks, periods and sums in it. Used by one thread. */
record Scene(TextView view, Span sentence, Findings findings, Context context) {

    boolean has(Mark mark) {
        return !in(mark, sentence).isEmpty();
    }

    /** Whether the clause around a span holds a mark. */
    boolean hasNear(Mark mark, Span span) {
        return !in(mark, clause(span)).isEmpty();
    }

    Span clause(Span span) {
        return new Span(view.clauseStart(span.start()), view.clauseEnd(span.end() - 1));
    }

    List<Span> in(Mark mark, Span range) {
        return findings.within(mark.ordinal(), range);
    }

    List<Span> all(Mark mark) {
        return in(mark, sentence);
    }

    /** Said as certain, in the same clause. */
    boolean isGuaranteed(Span span) {
        return in(Mark.GUARANTEE, clause(span)).stream().anyMatch(found -> !context.isNegated(found));
    }

    boolean isHedged(Span span) {
        return hasNear(Mark.HEDGE, span) && !isGuaranteed(span);
    }

    Optional<Span> guarantee(Span span) {
        return in(Mark.GUARANTEE, clause(span)).stream().findFirst();
    }
}
