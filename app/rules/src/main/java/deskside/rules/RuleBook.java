package deskside.rules;

import deskside.domain.LocalText;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.catalog.Policy;
import deskside.rules.Decision.Check;
import deskside.rules.Decision.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All rules of the shop at one time. Making one compiles every expression (some milliseconds a rule); keep it until the policies change. */
public final class RuleBook {

    private static final Comparator<Decision> NEAREST = Comparator.comparingLong(decision -> decision.checks().stream().filter(check -> !check.holds()).count());

    /** What is for few comes before what is for all, so that it also explains a refusal. */
    private static final Comparator<Policy> SCOPED_FIRST = Comparator
            .comparing((Policy policy) -> policy.skus().isEmpty() && policy.categories().isEmpty() && policy.tiers().isEmpty()).thenComparing(Policy::id);

    private final List<CompiledRule> rules;
    private final Set<CaseKind> ruled;

    /** @throws RuleMistake for an expression that is none; shops' files are checked before they are loaded, see {@link RuleChecker} */
    public RuleBook(Collection<Policy> policies) {
        var compiled = new ArrayList<CompiledRule>();
        policies.stream().sorted(SCOPED_FIRST).filter(policy -> !policy.rules().isEmpty()).forEach(policy -> {
            var expressions = new Expressions(policy);
            policy.rules().forEach(rule -> compiled.add(new CompiledRule(policy, rule, expressions)));
        });
        rules = List.copyOf(compiled);
        ruled = rules.stream().map(CompiledRule::kind).collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseKind.class)));
    }

    /** How many rules there are. */
    public int size() {
        return rules.size();
    }

    /**
     * The first rule that allows it; else the first of those that are nearest to it. Where a kind of case has no rules at all, the outcome is
     * {@link Outcome#UNRULED} and the order's money alone bounds it.
     */
    public Decision decide(Situation situation, CaseKind kind) {
        var facts = new Facts(situation);
        var refundable = Amounts.money((long) facts.value(FactName.ORDER_REFUNDABLE), facts.currency());
        if (!ruled.contains(kind)) {
            return new Decision(kind, Outcome.UNRULED, null, LocalText.of(""), null, null, List.of(), List.of(), refundable, refundable, null, List.of());
        }
        var today = LocalDate.ofInstant(situation.now(), situation.zone());
        var decisions = rules.stream().filter(rule -> rule.kind() == kind && rule.isValidOn(today) && rule.isFor(situation, facts))
                .map(rule -> rule.decide(situation, facts)).toList();
        var none = refundable.minus(refundable);
        return decisions.stream().filter(Decision::isAllowed).findFirst()
                .or(() -> decisions.stream().min(NEAREST))
                .orElseGet(() -> new Decision(kind, Outcome.NO_RULE, null, LocalText.of(""), null, null, List.<Check>of(), List.of(), none, none, null, List.of()));
    }

    /** As {@link #decide}, and what would have to change for another outcome. Takes some milliseconds: for people, not for execution. */
    public Decision explain(Situation situation, CaseKind kind) {
        var decision = decide(situation, kind);
        return decision.with(new Flips(this, situation, decision).find());
    }
}
