package deskside.assist.risk;

import deskside.assist.risk.RuleBook.Cue;
import deskside.assist.text.Sounds;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules over one view: spelled as they are, or by their sounds. Immutable, safe for all threads. */
final class RuleMatcher {

    /** Spans come in order of their ends, so a longer word may start a little earlier than the one before it in the list. */
    private static final int MARGIN = 40;

    private final List<RiskRule> rules;
    private final int[] firstSlot;
    private final WordFinder finder;
    private final int cueSlots;

    private RuleMatcher(List<RiskRule> rules, int[] firstSlot, WordFinder finder, int cueSlots) {
        this.rules = rules;
        this.firstSlot = firstSlot;
        this.finder = finder;
        this.cueSlots = cueSlots;
    }

    static RuleMatcher spelled(RuleBook book) {
        return of(book.rules(), book, null);
    }

    static RuleMatcher sounding(RuleBook book, Sounds sounds) {
        return of(book.rules().stream().filter(RiskRule::bySound).toList(), book, sounds);
    }

    private static RuleMatcher of(List<RiskRule> rules, RuleBook book, @Nullable Sounds sounds) {
        var builder = new WordFinder.Builder();
        var firstSlot = new int[rules.size()];
        var slot = 0;
        for (var r = 0; r < rules.size(); r++) {
            firstSlot[r] = slot;
            for (var group : rules.get(r).groups()) {
                for (var word : group.words()) {
                    builder.add(sounds == null ? word.units() : sounds.of(word.units()), word.open(), slot);
                }
                slot++;
            }
        }
        for (var cue : Cue.values()) {
            for (var word : book.cues().getOrDefault(cue, List.of())) {
                builder.add(sounds == null ? word.units() : sounds.of(word.units()), word.open(), slot + cue.ordinal());
            }
        }
        return new RuleMatcher(rules, firstSlot, builder.build(), slot);
    }

    Result match(TextView view) {
        var findings = finder.find(view);
        var matches = new ArrayList<Match>();
        for (var r = 0; r < rules.size(); r++) {
            if (!findings.has(firstSlot[r])) {
                continue;
            }
            for (var first : findings.of(firstSlot[r])) {
                var words = new ArrayDeque<Span>();
                words.add(first);
                if (complete(rules.get(r), firstSlot[r], words, view, findings)) {
                    matches.add(new Match(rules.get(r), List.copyOf(words)));
                }
            }
        }
        return new Result(matches, (cue, range) -> findings.within(cueSlots + cue.ordinal(), range));
    }

    /** Adds the words of the remaining groups, or leaves {@code words} as they were when there is no such chain. */
    private static boolean complete(RiskRule rule, int slot, Deque<Span> words, TextView view, Findings findings) {
        var group = words.size();
        if (group == rule.groups().size()) {
            return true;
        }
        var previousEnd = words.getLast().end();
        var gap = rule.groups().get(group).gap();
        var spans = findings.of(slot + group);
        for (var i = Findings.firstEndingBehind(spans, previousEnd); i < spans.size(); i++) {
            var span = spans.get(i);
            if (span.start() - previousEnd > gap + MARGIN) {
                break;
            }
            var fits = span.start() >= previousEnd && span.start() - previousEnd <= gap
                    && !crosses(view, previousEnd, span.start(), rule.groups().get(group).onwards());
            if (fits) {
                words.addLast(span);
                if (complete(rule, slot, words, view, findings)) {
                    return true;
                }
                words.removeLast();
            }
        }
        return false;
    }

    private static boolean crosses(TextView view, int start, int end, boolean onwards) {
        for (var i = start; i < end; i++) {
            if (view.at(i) == TextView.SENTENCE || !onwards && view.at(i) == TextView.CLAUSE) {
                return true;
            }
        }
        return false;
    }

    /** A rule and the words it stands on, in order. */
    record Match(RiskRule rule, List<Span> words) {
    }

    /** What one view gave. */
    record Result(List<Match> matches, Context.CueFindings cues) {
    }
}
