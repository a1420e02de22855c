package deskside.hub.shop;

import deskside.domain.aftersales.CaseKind;
import deskside.domain.people.Role;
import deskside.rules.Decision;
import deskside.rules.RuleBook;
import deskside.rules.Situation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A situation with what a person read out of the policies' text for it.
 *
 * @param file     and {@code line} where it stands
 * @param expected null where only an explanation is wanted
 */
public record RuleExample(String file, int line, String name, Situation situation, CaseKind kind, @Nullable Expectation expected) {

    /** The outcome as an agent meets it. */
    public enum Answer { ALLOWED, APPROVAL, EVIDENCE, DENIED, NONE, UNRULED }

    /**
     * @param rule    null: not said
     * @param amount  the most that it gives; null: not said
     * @param clauses that the decision names; empty: not said
     */
    public record Expectation(Answer answer, @Nullable String rule, @Nullable BigDecimal amount, List<String> clauses) {

        public Expectation {
            clauses = List.copyOf(clauses);
        }
    }

    /** What differs from the expectation, in words; empty: nothing. */
    public List<String> differences(RuleBook book) {
        var differences = new ArrayList<String>();
        if (expected != null) {
            var decision = book.decide(situation, kind);
            differ(differences, "outcome", expected.answer, answer(decision));
            if (expected.rule != null) {
                differ(differences, "rule", expected.rule, decision.rule() == null ? "none" : decision.rule().ruleId());
            }
            if (expected.amount != null && expected.amount.compareTo(decision.most().amount()) != 0) {
                differ(differences, "amount", expected.amount, decision.most().amount());
            }
            if (!expected.clauses.isEmpty()) {
                differ(differences, "clauses", expected.clauses, decision.clauses());
            }
        }
        return differences;
    }

    private static void differ(List<String> differences, String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            differences.add(what + " is " + found + ", expected " + expected);
        }
    }

    private static Answer answer(Decision decision) {
        return switch (decision.outcome()) {
            case ALLOWED -> decision.needsApproval(Role.AGENT, decision.most()) ? Answer.APPROVAL : Answer.ALLOWED;
            case EVIDENCE_MISSING -> Answer.EVIDENCE;
            case DENIED -> Answer.DENIED;
            case NO_RULE -> Answer.NONE;
            case UNRULED -> Answer.UNRULED;
        };
    }
}
