package deskside.rules;

import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.Money;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Evidence;
import deskside.domain.aftersales.Limits;
import deskside.domain.aftersales.RuleUse;
import deskside.domain.catalog.Policy;
import deskside.domain.catalog.PolicyRule;
import deskside.rules.Decision.Check;
import deskside.rules.Decision.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rule of a policy, ready to decide. */
final class CompiledRule {

    private record Part(PolicyRule.Condition source, Expressions.Condition expression) {
    }

    private final Policy policy;
    private final PolicyRule rule;
    private final Optional<Expressions.Condition> applies;
    private final List<Part> parts;
    private final Expressions.Amount amount;
    private final Optional<Expressions.Amount> agentLimit;

    /** @throws RuleMistake for an expression that is none */
    CompiledRule(Policy policy, PolicyRule rule, Expressions expressions) {
        this.policy = policy;
        this.rule = rule;
        this.applies = Optional.ofNullable(rule.applies()).map(expressions::condition);
        this.parts = rule.conditions().stream().map(one -> new Part(one, expressions.condition(one.when()))).toList();
        this.amount = expressions.amount(rule.amount());
        this.agentLimit = Optional.ofNullable(rule.agentLimit()).map(expressions::amount);
    }

    CaseKind kind() {
        return rule.kind();
    }

    boolean isValidOn(LocalDate day) {
        return policy.isValidOn(day);
    }

    /** Whether it is for this situation at all: scope, channel, claim and its own word. */
    boolean isFor(Situation situation, Facts facts) {
        return rule.grounds().contains(situation.claim().ground())
                && (rule.channels().isEmpty() || rule.channels().contains(situation.channel()))
                && (policy.tiers().isEmpty() || policy.tiers().contains(situation.tier()))
                && (policy.skus().isEmpty() || policy.skus().contains((String) facts.value(FactName.LINE_SKU)))
                && (policy.categories().isEmpty() || policy.categories().contains((String) facts.value(FactName.LINE_CATEGORY)))
                && applies.map(own -> own.holds(facts)).orElse(true);
    }

    /** As {@link #decide}, without anything that is only for people. */
    Outcome outcome(Situation situation, Facts facts) {
        return outcome(parts.stream().allMatch(part -> part.expression.holds(facts)), missing(situation).isEmpty());
    }

    private List<Evidence> missing(Situation situation) {
        return rule.evidence().stream().filter(one -> !situation.claim().evidence().contains(one)).toList();
    }

    Decision decide(Situation situation, Facts facts) {
        var checks = new ArrayList<Check>();
        parts.forEach(part -> checks.add(new Check(part.source.clause(), part.expression.holds(facts), text(part.source.label(), facts),
                part.expression.names().stream().map(facts::fact).toList())));
        var missing = missing(situation);
        var holds = checks.stream().allMatch(Check::holds);
        var most = money(holds ? amount.of(facts) : 0, facts);
        return new Decision(rule.kind(), outcome(holds, missing.isEmpty()), new RuleUse(policy.id(), policy.revision(), rule.id()), policy.title(),
                policy.validFrom(), rule.effect(), checks, holds ? missing : List.of(), most,
                agentLimit.map(limit -> money(limit.of(facts), facts)).orElseGet(() -> ofAgents(most)), holds ? null : rule.alternative(), List.of());
    }

    /** Without a limit of its own only the role's counts, which knows the shop's currency alone. */
    private static Money ofAgents(Money most) {
        return Limits.ofAgents().currency().equals(most.currency()) ? Limits.ofAgents() : most;
    }

    private static Outcome outcome(boolean holds, boolean complete) {
        return !holds ? Outcome.DENIED : complete ? Outcome.ALLOWED : Outcome.EVIDENCE_MISSING;
    }

    private static Money money(long units, Facts facts) {
        return Amounts.money(units, facts.currency());
    }

    private LocalText text(LocalText label, Facts facts) {
        return new LocalText(Slots.fill(label.zh(), Language.ZH, facts, policy.limits()), Slots.fill(label.en(), Language.EN, facts, policy.limits()));
    }
}
