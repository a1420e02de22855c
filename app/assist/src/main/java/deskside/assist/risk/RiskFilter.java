package deskside.assist.risk;

import deskside.assist.text.LanguageDetector;
import deskside.assist.text.Sounds;
import deskside.domain.Language;
import deskside.domain.assist.RiskCheck;
import deskside.domain.assist.RiskClass;
import deskside.domain.assist.RiskFacts;
import deskside.domain.assist.RiskHit;
import deskside.domain.assist.RiskVerdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds what must not be sent to a customer: typed, canned and generated text alike. Immutable and safe for all threads; make one
 * and keep it, making it takes some hundred milliseconds.
 */
public final class RiskFilter implements RiskCheck {

    /** Classes in which a warning of the thing names it: "never transfer money to anybody who …". */
    private static final Set<RiskClass> WARNED_OF = Set.of(RiskClass.OFF_PLATFORM, RiskClass.BOUGHT_REVIEW, RiskClass.PERSONAL_DATA);

    private final RuleMatcher spelled;
    private final RuleMatcher sounding;
    private final Sounds sounds;
    private final PromiseDetector promises;
    private final PersonalData personalData = new PersonalData();

    RiskFilter(RuleBook book, MarkFinder marks, Sounds sounds) {
        promises = new PromiseDetector(marks);
        this.sounds = sounds;
        spelled = RuleMatcher.spelled(book);
        sounding = RuleMatcher.sounding(book, sounds);
    }

    /** With the rules that come with Deskside; the same one every time, made when it is first asked for. */
    public static RiskFilter standard() {
        return Standard.FILTER;
    }

    private static final class Standard {
        private static final RiskFilter FILTER = bundled();
    }

    /** A new one with the rules that come with Deskside. */
    public static RiskFilter bundled() {
        return new RiskFilter(new RuleReader().read(RiskResource.lines("rules.tsv")), MarkFinder.of(RiskResource.lines("promise-words.tsv")),
                Sounds.standard());
    }

    @Override
    public List<RiskHit> check(String text, Language conversationLanguage, RiskFacts facts) {
        var language = LanguageDetector.detect(text, conversationLanguage);
        var view = TextView.of(text);
        var result = spelled.match(view);
        var context = new Context(text, view, result.cues());
        var hits = new ArrayList<RiskHit>();
        collect(result, view, context, text, language, hits);
        var sound = SoundingView.of(view, sounds);
        collect(sounding.match(sound), sound, context, text, language, hits);
        collectKept(view, context, text, hits);
        hits.addAll(personalData.find(text, view, language));
        hits.addAll(promises.find(text, view, context, language, facts));
        return withoutOverlaps(hits);
    }

    /** @param matched the view that the rules saw; the context judges in its own */
    private static void collect(RuleMatcher.Result result, TextView matched, Context context, String text, Language language, List<RiskHit> hits) {
        for (var match : result.matches()) {
            var rule = match.rule();
            var words = match.words().stream().map(word -> context.view().locate(matched, word)).toList();
            var span = new Span(words.getFirst().start(), words.getLast().end());
            if (!isHarmless(rule, span, words, context)) {
                hits.add(hit(rule, span, context.view(), text, language));
            }
        }
    }

    private static boolean isHarmless(RiskRule rule, Span span, List<Span> words, Context context) {
        var warned = WARNED_OF.contains(rule.riskClass()) && context.isWarning(span);
        return rule.negatable() && (warned || context.isNegated(span, words)) || context.isCited(span);
    }

    private static RiskHit hit(RiskRule rule, Span span, TextView view, String text, Language language) {
        var shown = rule.wholeClause() ? new Span(view.clauseStart(span.start()), view.clauseEnd(span.end() - 1)) : span;
        var found = text.substring(view.from(span.start()), view.to(span.end() - 1));
        return new RiskHit(view.from(shown.start()), view.to(shown.end() - 1), rule.riskClass(), rule.verdict(), rule.name(),
                rule.replacement().in(language), "risk." + rule.riskClass().code(), List.of(found, "", ""));
    }

    /** What the list warns of is harmless where it is denied ("we sell no fireworks"); somebody else's words may be quoted. */
    private static void collectKept(TextView view, Context context, String text, List<RiskHit> hits) {
        KeptWords.bundled().find(view).forEach((verdict, spans) -> {
            for (var span : spans) {
                if (!context.isCited(span) && (verdict == RiskVerdict.BLOCK || !context.isNegated(span))) {
                    var start = view.from(span.start());
                    var end = view.to(span.end() - 1);
                    hits.add(new RiskHit(start, end, RiskClass.PROHIBITED, verdict, "kept/" + verdict.name().toLowerCase(Locale.ROOT), "",
                            "risk." + RiskClass.PROHIBITED.code(), List.of(text.substring(start, end), "", "")));
                }
            }
        });
    }

    private static List<RiskHit> withoutOverlaps(List<RiskHit> hits) {
        hits.sort(Comparator.comparing(RiskHit::verdict).reversed().thenComparing(hit -> hit.start() - hit.end()).thenComparing(RiskHit::start));
        var kept = new ArrayList<RiskHit>();
        for (var hit : hits) {
            if (kept.stream().noneMatch(other -> hit.start() < other.end() && other.start() < hit.end())) {
                kept.add(hit);
            }
        }
        kept.sort(Comparator.comparingInt(RiskHit::start));
        return List.copyOf(kept);
    }
}
