package deskside.assist.risk;

import deskside.domain.Language;
import deskside.domain.assist.RiskClass;
import deskside.domain.assist.RiskFacts;
import deskside.domain.assist.RiskHit;
import java.util.ArrayList;
import java.util.List;

/** Promises of time, money and warranty beyond the policies. Immutable, safe for all threads. */
final class PromiseDetector {

    private final MarkFinder marks;

    PromiseDetector(MarkFinder marks) {
        this.marks = marks;
    }

    List<RiskHit> find(String text, TextView view, Context context, Language language, RiskFacts facts) {
        var findings = marks.find(view);
        var limits = new PromiseLimits(facts);
        var hits = new ArrayList<RiskHit>();
        for (var start = 0; start < view.length(); ) {
            var end = view.sentenceEnd(start);
            if (end > start) {
                var scene = new Scene(view, new Span(start, end), findings, context);
                for (var promise : PromiseReader.read(scene)) {
                    if (!isHarmless(promise, scene)) {
                        limits.breach(promise, scene).ifPresent(breach -> hits.add(hit(promise, breach, text, view, language)));
                    }
                }
            }
            start = end + 1;
        }
        return hits;
    }

    /** Denied, reported as done, or somebody else's words. */
    private static boolean isHarmless(Promise promise, Scene scene) {
        var done = scene.hasNear(Mark.PAST, promise.span()) && promise.sum() == null && !scene.isGuaranteed(promise.span());
        return done || scene.context().isNegated(promise.span()) || scene.context().isCited(promise.span());
    }

    private static RiskHit hit(Promise promise, Breach breach, String text, TextView view, Language language) {
        var start = view.from(promise.span().start());
        var end = view.to(promise.span().end() - 1);
        return new RiskHit(start, end, RiskClass.PROMISE, breach.verdict(), "promise/" + breach.kind(), breach.replacement().in(language),
                "risk.promise." + breach.kind(), List.of(text.substring(start, end), breach.allowed().in(language), breach.policy().in(language)));
    }
}
