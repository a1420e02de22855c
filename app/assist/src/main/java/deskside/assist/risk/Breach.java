package deskside.assist.risk;

import deskside.domain.LocalText;
import deskside.domain.assist.RiskVerdict;

/**
 * A promise beyond the policy.
 *
 * @param kind        the second half of the rule's name and of the explanation's key
 * @param allowed     what the policy gives
 * @param replacement what may be said
 */
record Breach(String kind, RiskVerdict verdict, LocalText allowed, String policyId, LocalText replacement) {
}
