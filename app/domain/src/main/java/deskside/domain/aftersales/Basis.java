package deskside.domain.aftersales;

import deskside.domain.LocalText;
import java.util.List;

/**
 * Why a case was opened: the claim, the rule that the hub decided it by, and what that rule saw.
 *
 * @param policy  the rule's policy, in words
 * @param effect  what carrying it out does
 * @param reasons the rule's conditions, each as it was at that moment
 */
public record Basis(Claim claim, RuleUse rule, LocalText policy, Effect effect, List<Reason> reasons) {

    public Basis {
        reasons = List.copyOf(reasons);
    }

    /**
     * One condition that held.
     *
     * @param clause  of the policy
     * @param text    with the facts filled in
     * @param sources where the facts are from, and as of when
     */
    public record Reason(String clause, LocalText text, LocalText sources) {
    }
}
