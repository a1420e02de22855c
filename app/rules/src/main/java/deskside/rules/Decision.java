package deskside.rules;

import deskside.domain.LocalText;
import deskside.domain.Money;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Evidence;
import deskside.domain.aftersales.Limits;
import deskside.domain.aftersales.RuleUse;
import deskside.domain.catalog.PolicyRule.Effect;
import deskside.domain.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say about one situation, and why.
 *
 * @param rule        on which it rests; null when none is for this situation
 * @param policy      that rule's policy, in words; blank without one
 * @param validFrom   of the policy; null without one
 * @param effect      what the customer would get; null without a rule
 * @param checks      the rule's conditions in their order, each with the facts that it asked for
 * @param missing     what the agent still has to see
 * @param most        the most that it gives
 * @param agentMost   how much of it an agent gives alone
 * @param alternative what can be offered where it denies; null: nothing
 * @param flips       what would have to change for another outcome, nearest first; empty where that was not asked for
 */
public record Decision(
        CaseKind kind, Outcome outcome, @Nullable RuleUse rule, LocalText policy, @Nullable LocalDate validFrom, @Nullable Effect effect, List<Check> checks,
        List<Evidence> missing, Money most, Money agentMost, @Nullable LocalText alternative, List<Flip> flips) {

    public Decision {
        checks = List.copyOf(checks);
        missing = List.copyOf(missing);
        flips = List.copyOf(flips);
    }

    /** What comes out. */
    public enum Outcome {
        ALLOWED(new LocalText("允许", "allowed")),
        /** It would be allowed once the agent has seen something. */
        EVIDENCE_MISSING(new LocalText("缺凭证", "evidence missing")),
        DENIED(new LocalText("不允许", "not allowed")),
        /** The shop has rules for this kind of case, but none for this claim. */
        NO_RULE(new LocalText("没有适用的规则", "no rule is for this")),
        /** The shop has no rules for this kind of case: then limits alone decide. */
        UNRULED(new LocalText("店铺未设规则", "the shop has no rules for it"));

        private final LocalText label;

        Outcome(LocalText label) {
            this.label = label;
        }

        public LocalText label() {
            return label;
        }
    }

    /**
     * One condition.
     *
     * @param clause of the policy
     * @param text   in words, with the facts filled in
     */
    public record Check(String clause, boolean holds, LocalText text, List<Fact> facts) {

        public Check {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A change that leads to another outcome, everything else being equal.
     *
     * @param from from when on; null when no time is needed
     * @param what the claim that would have to be another; blank for time alone
     */
    public record Flip(@Nullable Instant from, LocalText what, Outcome outcome) {
    }

    public boolean isAllowed() {
        return outcome == Outcome.ALLOWED;
    }

    /** Whether it can be asked for: by the rules, or where the shop has none. */
    public boolean isOpen() {
        return isAllowed() || outcome == Outcome.UNRULED;
    }

    /**
     * Whether another person has to allow that much, asked for by somebody of that role. Where goods come back first, whoever checks them is that
     * person already.
     */
    public boolean needsApproval(Role role, Money amount) {
        if (kind == CaseKind.RETURN || kind == CaseKind.EXCHANGE || kind == CaseKind.INVOICE) {
            return false;
        }
        return !Limits.covers(role, amount) || role == Role.AGENT && amount.compareTo(agentMost) > 0;
    }

    /** The clauses that do not hold; for a decision in favour, all that it rests on. */
    public List<String> clauses() {
        return checks.stream().filter(check -> isOpen() || outcome == Outcome.EVIDENCE_MISSING || !check.holds()).map(Check::clause).distinct().toList();
    }

    Decision with(List<Flip> found) {
        return new Decision(kind, outcome, rule, policy, validFrom, effect, checks, missing, most, agentMost, alternative, found);
    }
}
