package deskside.domain.catalog;

import deskside.domain.LocalText;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Evidence;
import deskside.domain.aftersales.Ground;
import deskside.domain.conversation.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a policy allows, in a form that a program can decide: conditions beside the clauses they come from. Expressions are CEL over the facts of a
 * situation and the policy's own limits; amounts in them are in the smallest unit of the order's currency.
 *
 * @param id          unique in the shop
 * @param grounds     the claims it is for
 * @param channels    where it holds; empty: everywhere
 * @param applies     expression, whether the rule is for this situation at all; null: always. A rule that does not apply never explains a refusal
 * @param conditions  all have to hold
 * @param evidence    what the agent has to have seen
 * @param amount      expression, the most that it gives
 * @param effect      what the customer gets
 * @param agentLimit  expression, up to which amount an agent grants it alone, within the limit of the role; null: only that one counts
 * @param alternative what can be offered where it denies; null: nothing
 */
public record PolicyRule(
        String id, CaseKind kind, List<Ground> grounds, List<Channel> channels, @Nullable String applies, List<Condition> conditions,
        List<Evidence> evidence, String amount, Effect effect, @Nullable String agentLimit, @Nullable LocalText alternative) {

    public PolicyRule {
        grounds = List.copyOf(grounds);
        channels = List.copyOf(channels);
        conditions = List.copyOf(conditions);
        evidence = List.copyOf(evidence);
    }

    /** What carrying it out does at the shop. */
    public enum Effect {
        /** Money, the way it was paid. */
        REFUND,
        COUPON,
        /** Goods come back first, then the money goes. */
        RETURN,
        /** Goods come back first, then others go out. */
        EXCHANGE,
        /** Goods go out, nothing comes back. */
        RESEND,
        /** A document. */
        INVOICE
    }

    /**
     * @param clause number of the policy's clause that it comes from
     * @param when   expression
     * @param label  in words, for agents; may hold facts such as {@code {order.daysSincePaid}}
     */
    public record Condition(String clause, String when, LocalText label) {
    }
}
