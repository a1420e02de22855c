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

/** All rules of the shop at one time. Making one compiles every expression (some milliseconds a rule); keep it until the policies change. */
public final class RuleBook {

    private static final Comparator<Decision> NEAREST = Comparator.comparingLong(decision -> decision.checks().stream().filter(check -> !check.holds()).count());

    /** What is for few comes before what is for all, so that it also explains a refusal. */
    private static final Comparator<Policy> SCOPED_FIRST = Comparator
            .comparing((Policy policy) -> policy.skus().isEmpty() && policy.categories().isEmpty() && policy.tiers().isEmpty()).thenComparing(Policy::id);

    private final List<CompiledRule> rules;
    private final Set<CaseKind> ruled = EnumSet.noneOf(CaseKind.class);
    private final List<String> mistakes = new ArrayList<>();

    /**
     * Shops' files are checked before they are loaded ({@link RuleChecker}); a policy that cannot be read all the same, because its author has a later
     * version, allows nothing, and {@link #mistakes} tells why.
     */
    public RuleBook(Collection<Policy> policies) {
        var compiled = new ArrayList<CompiledRule>();
        policies.stream().sorted(SCOPED_FIRST).filter(policy -> !policy.rules().isEmpty()).forEach(policy -> {
            policy.rules().forEach(rule -> ruled.add(rule.kind()));
            try {
                var expressions = new Expressions(policy);
                compiled.addAll(policy.rules().stream().map(rule -> new CompiledRule(policy, rule, expressions)).toList());
            } catch (RuleMistake e) {
                mistakes.add(policy.id() + ": " + e.getMessage());
            }
        });
        rules = List.copyOf(compiled);
    }

    /** Policies that could not be read, each with the reason. */
    public List<String> mistakes() {
        return List.copyOf(mistakes);
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
        var decisions = rules.stream().filter(rule -> isFor(rule, situation, kind, facts)).map(rule -> rule.decide(situation, facts)).toList();
        var none = refundable.minus(refundable);
        return decisions.stream().filter(Decision::isAllowed).findFirst()
                .or(() -> decisions.stream().min(NEAREST))
                .orElseGet(() -> new Decision(kind, Outcome.NO_RULE, null, LocalText.of(""), null, null, List.<Check>of(), List.of(), none, none, null, List.of()));
    }

    /** Of {@link #decide}, and nothing else: no texts are made, and a rule is left at the first condition that does not hold. */
    Outcome outcome(Situation situation, CaseKind kind) {
        if (!ruled.contains(kind)) {
            return Outcome.UNRULED;
        }
        var facts = new Facts(situation);
        var missing = false;
        var denied = false;
        for (var rule : rules) {
            if (isFor(rule, situation, kind, facts)) {
                switch (rule.outcome(situation, facts)) {
                    case ALLOWED -> {
                        return Outcome.ALLOWED;
                    }
                    // all its conditions hold, so none is nearer
                    case EVIDENCE_MISSING -> missing = true;
                    default -> denied = true;
                }
            }
        }
        return missing ? Outcome.EVIDENCE_MISSING : denied ? Outcome.DENIED : Outcome.NO_RULE;
    }

    private static boolean isFor(CompiledRule rule, Situation situation, CaseKind kind, Facts facts) {
        return rule.kind() == kind && rule.isValidOn(LocalDate.ofInstant(situation.now(), situation.zone())) && rule.isFor(situation, facts);
    }

    /** As {@link #decide}, and what would have to change for another outcome. Takes some milliseconds: for people, not for execution. */
    public Decision explain(Situation situation, CaseKind kind) {
        var decision = decide(situation, kind);
        return decision.with(new Flips(this, situation, decision).find());
    }
}
