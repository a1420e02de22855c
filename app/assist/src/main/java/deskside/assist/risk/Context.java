package deskside.assist.risk;

import deskside.assist.risk.RuleBook.Cue;
import java.util.List;

/** Whether the words around a span take its risk away: "we cannot promise …", a warning of fraud, somebody else's words. */
final class Context {

    /** A negation farther before the span than this belongs to something else; units, Latin words have about five. */
    private static final int REACH_CHINESE = 14;
    private static final int REACH_LATIN = 45;
    private static final int LONGEST_SHAM = 24;
    private static final String OPENING = "「『“\"《";
    private static final String CLOSING = "」』”\"》";

    private final String original;
    private final TextView view;
    private final CueFindings cues;

    Context(String original, TextView view, CueFindings cues) {
        this.original = original;
        this.view = view;
        this.cues = cues;
    }

    TextView view() {
        return view;
    }

    /** {@link #isNegated(Span, List)} for one word or phrase. */
    boolean isNegated(Span span) {
        return isNegated(span, List.of());
    }

    /**
     * "not", "never", "没有", "不能" before the span in its clause or inside one of its gaps, or a refusal behind it.
     *
     * @param words of the span: a negation within one of them is part of the risk ("绝对不会坏")
     */
    boolean isNegated(Span span, List<Span> words) {
        var clause = view.clauseStart(span.start());
        var reach = TextView.isLatin(view.at(span.start())) ? REACH_LATIN : REACH_CHINESE;
        for (var negation : cues.within(Cue.NEGATION, new Span(Math.max(clause, span.start() - reach), span.end()))) {
            if (!isSham(negation) && words.stream().noneMatch(word -> word.overlaps(negation))) {
                return true;
            }
        }
        var end = view.clauseEnd(span.end());
        return !cues.within(Cue.REFUSAL, new Span(span.end(), Math.max(span.end(), end))).isEmpty();
    }

    /** The sentence warns of what it names. */
    boolean isWarning(Span span) {
        return inSentence(Cue.WARNING, span);
    }

    /** The span stands in quotation marks and the sentence says that these are somebody's words. */
    boolean isCited(Span span) {
        var opening = original.substring(0, view.from(span.start())).chars().filter(c -> OPENING.indexOf(c) >= 0).count();
        if (opening == 0 || !inSentence(Cue.CITING, span)) {
            return false;
        }
        var before = lastOf(OPENING, view.from(span.start()));
        var closed = firstOf(CLOSING, before + 1);
        return closed >= view.to(span.end() - 1);
    }

    private int lastOf(String marks, int end) {
        for (var i = end - 1; i >= 0; i--) {
            if (marks.indexOf(original.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private int firstOf(String marks, int start) {
        for (var i = start; i < original.length(); i++) {
            if (marks.indexOf(original.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean inSentence(Cue cue, Span span) {
        var start = view.sentenceStart(span.start());
        var end = view.sentenceEnd(span.end() - 1);
        return cues.within(cue, new Span(start, end)).stream().anyMatch(found -> !isSham(found));
    }

    private boolean isSham(Span negation) {
        return cues.within(Cue.SHAM, new Span(Math.max(0, negation.start() - LONGEST_SHAM), negation.end() + LONGEST_SHAM)).stream().anyMatch(sham -> sham.covers(negation));
    }

    /** Where the cues stand. */
    interface CueFindings {

        List<Span> within(Cue cue, Span range);
    }
}
