package deskside.assist.risk;

import deskside.domain.LocalText;
import deskside.domain.assist.RiskVerdict;

/**
 * A promise beyond the policy.
 *
 * @param kind        the second half of the rule's name and of the explanation's key
 * @param allowed     what the policy gives
 * @param policy      its title; blank without one
 * @param replacement what may be said
 */
record Breach(String kind, RiskVerdict verdict, LocalText allowed, LocalText policy, LocalText replacement) {
}
