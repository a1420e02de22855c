package deskside.domain.assist;

import java.util.List;

/**
 * A place in a text that the shop must not send as it stands.
 *
 * @param start       first UTF-16 unit in the original text, inclusive; {@code end} exclusive
 * @param rule        the rule's stable name: {@code class/line} of the rule file, or a detector's name
 * @param replacement words in the text's language that may stand in place of the span; blank: take the span out
 * @param explanation key of the sentence that tells why, {@code risk.…}
 * @param details     arguments of that sentence in order: the words found, then for a promise what the policy allows and the
 *                    policy's title (either may be blank)
 */
public record RiskHit(
        int start, int end, RiskClass riskClass, RiskVerdict verdict, String rule, String replacement, String explanation,
        List<String> details) {

    public RiskHit {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no span: " + start + ".." + end);
        }
        details = List.copyOf(details);
    }

    /** The text with this span replaced. @param text the text that was checked */
    public String applyTo(String text) {
        return text.substring(0, start) + replacement + text.substring(end);
    }
}
