package deskside.hub.shop;

import deskside.domain.LocalText;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Evidence;
import deskside.domain.aftersales.Ground;
import deskside.domain.catalog.Policy.Clause;
import deskside.domain.catalog.PolicyRule;
import deskside.domain.catalog.PolicyRule.Effect;
import deskside.domain.conversation.Channel;
import deskside.rules.RuleChecker;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of one policy; expressions are compiled, so that a mistake is told with its line and not when a customer asks. */
final class RuleReader {

    private final RuleChecker checker;
    private final List<Clause> clauses;

    RuleReader(Map<String, BigDecimal> limits, List<Clause> clauses) {
        this.checker = new RuleChecker(limits);
        this.clauses = clauses;
    }

    List<PolicyRule> rules(Fields policy) {
        var rows = policy.objects("rules");
        if (!rows.isEmpty()) {
            checker.ofLimits().ifPresent(mistake -> policy.problem("limits", mistake));
        }
        return rows.stream().map(this::rule).toList();
    }

    private PolicyRule rule(Fields fields) {
        var applies = fields.optionalText("applies");
        note(fields, "applies", applies == null ? Optional.empty() : checker.ofCondition(applies));
        var agentLimit = fields.optionalText("agentLimit");
        note(fields, "agentLimit", agentLimit == null ? Optional.empty() : checker.ofAmount(agentLimit));
        var grounds = constants(fields, "grounds", Ground.class);
        if (grounds.isEmpty()) {
            fields.problem("grounds", "'grounds' is empty: name the claims that the rule is for");
        }
        var rule = new PolicyRule(fields.id("id", "rule"), constant(fields, "kind", CaseKind.class), grounds, channels(fields), applies, conditions(fields),
                constants(fields, "evidence", Evidence.class), amount(fields), constant(fields, "effect", Effect.class), agentLimit, alternative(fields));
        fields.done();
        return rule;
    }

    private String amount(Fields fields) {
        var amount = fields.text("amount");
        note(fields, "amount", amount.isEmpty() ? Optional.empty() : checker.ofAmount(amount));
        return amount;
    }

    private static @Nullable LocalText alternative(Fields fields) {
        return fields.has("alternative") ? fields.localText("alternative") : null;
    }

    private List<PolicyRule.Condition> conditions(Fields fields) {
        var rows = fields.objects("conditions");
        if (rows.isEmpty()) {
            fields.problem("conditions", "'conditions' is empty: a rule needs at least one, with the clause that it comes from");
        }
        return rows.stream().map(this::condition).toList();
    }

    private PolicyRule.Condition condition(Fields row) {
        var clause = row.text("clause");
        if (!clause.isEmpty() && clauses.stream().noneMatch(one -> one.no().equals(clause))) {
            row.problem("clause", "the policy has no clause '" + clause + "': it has " + clauses.stream().map(Clause::no).toList());
        }
        var when = row.text("when");
        note(row, "when", when.isEmpty() ? Optional.empty() : checker.ofCondition(when));
        var label = new LocalText(row.text("zh"), row.text("en"));
        note(row, "zh", checker.ofLabel(label));
        row.done();
        return new PolicyRule.Condition(clause, when, label);
    }

    private static void note(Fields fields, String name, Optional<String> mistake) {
        mistake.ifPresent(words -> fields.problem(name, words));
    }

    private static List<Channel> channels(Fields fields) {
        var channels = new ArrayList<Channel>();
        for (var text : fields.texts("channels")) {
            try {
                channels.add(Channel.ofWireName(text));
            } catch (IllegalArgumentException e) {
                fields.problem("channels", e.getMessage());
            }
        }
        return channels;
    }

    static <E extends Enum<E>> E constant(Fields fields, String name, Class<E> type) {
        return Enum.valueOf(type, fields.oneOf(name, names(type)));
    }

    static <E extends Enum<E>> List<E> constants(Fields fields, String name, Class<E> type) {
        var known = names(type);
        var constants = new ArrayList<E>();
        for (var text : fields.texts(name)) {
            if (known.contains(text)) {
                constants.add(Enum.valueOf(type, text));
            } else {
                fields.problem(name, "'" + text + "' is none of " + String.join(", ", known));
            }
        }
        return constants;
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
