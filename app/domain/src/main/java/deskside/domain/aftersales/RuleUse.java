package deskside.domain.aftersales;

/**
 * The rule that a case rests on.
 *
 * @param revision the policy's, see {@code Policy.revision}: a later one may decide otherwise
 */
public record RuleUse(String policyId, int revision, String ruleId) {
}
