package deskside.assist.ranking;

import deskside.assist.recent.Recent;
import deskside.assist.risk.RiskFilter;
import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.assist.AssistSnapshot;
import deskside.domain.assist.RiskFacts;
import deskside.domain.assist.RiskVerdict;
import deskside.domain.catalog.Policy;
import deskside.domain.catalog.Promotion;
import deskside.domain.knowledge.SolvedQuestion;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether what an agent once answered may still be said: it names no policy and no promotion that is over by now, and promises nothing that
 * the valid policies do not allow any more. Asked of each solved question that a search finds; remembered, since neither changes often. Stateless
 * but for that; safe for all threads.
 */
public final class SolvedValidity {

    private static final Recent<Asked, Boolean> RECENT = new Recent<>(1_000);

    private SolvedValidity() {
    }

    private record Asked(String answer, Language language, Rules rules) {
    }

    /** What it is held against. Two are equal only if they come from the same copy of the policies, which is quickly told. */
    private record Rules(List<Policy> policies, List<Promotion> promotions, LocalDate today) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Rules that && today.equals(that.today) && same(policies, that.policies) && same(promotions, that.promotions);
        }

        private static boolean same(List<?> a, List<?> b) {
            if (a.size() != b.size()) {
                return false;
            }
            for (var i = 0; i < a.size(); i++) {
                if (a.get(i) != b.get(i)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            return today.hashCode() * 31 + policies.size();
        }
    }

    public static boolean holds(SolvedQuestion solved, AssistSnapshot snapshot, ZoneId zone) {
        return holds(solved.answer(), solved.language(), snapshot, zone);
    }

    /** For an answer that is not kept yet. */
    public static boolean holds(String answer, Language language, AssistSnapshot snapshot, ZoneId zone) {
        var rules = new Rules(snapshot.policies(), snapshot.promotions(), LocalDate.ofInstant(snapshot.now(), zone));
        return RECENT.get(new Asked(answer, language, rules), asked -> !namesWhatIsOver(answer, snapshot, rules.today) && allowed(asked));
    }

    private static boolean namesWhatIsOver(String answer, AssistSnapshot snapshot, LocalDate today) {
        var over = Stream.concat(
                snapshot.policies().stream().filter(policy -> !policy.isValidOn(today)).map(Policy::title),
                snapshot.promotions().stream().filter(promotion -> !promotion.isValidAt(snapshot.now())).map(Promotion::title)).toList();
        var valid = Stream.concat(
                snapshot.policies().stream().filter(policy -> policy.isValidOn(today)).map(Policy::title),
                snapshot.promotions().stream().filter(promotion -> promotion.isValidAt(snapshot.now())).map(Promotion::title)).toList();
        return over.stream().anyMatch(title -> names(answer, title) && !renewed(title, valid));
    }

    /** A policy that is followed by one of the same title is still there. */
    private static boolean renewed(LocalText title, Collection<LocalText> valid) {
        return valid.contains(title);
    }

    private static boolean names(String answer, LocalText title) {
        return Stream.of(title.zh(), title.en()).anyMatch(name -> name.length() > 2 && answer.contains(name));
    }

    private static boolean allowed(Asked asked) {
        return RiskFilter.standard().check(asked.answer, asked.language, RiskFacts.of(asked.rules.policies, asked.rules.today)).stream()
                .allMatch(hit -> hit.verdict() == RiskVerdict.WARN);
    }
}
