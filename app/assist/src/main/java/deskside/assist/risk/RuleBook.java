package deskside.assist.risk;

import java.util.List;
import java.util.Map;

/**
 * The rules and the words that change what they mean.
 *
 * @param cues lists of words by name: {@code negation}, {@code sham} (looks like a negation and is none), {@code warning} (the
 *             sentence warns of what it names), {@code citing} (somebody else's words), {@code refusal} (behind the risky words)
 */
record RuleBook(List<RiskRule> rules, Map<Cue, List<RiskRule.Word>> cues) {

    RuleBook {
        rules = List.copyOf(rules);
        cues = Map.copyOf(cues);
    }

    /** Words that change the meaning of a sentence. */
    enum Cue { NEGATION, SHAM, WARNING, CITING, REFUSAL }

    int words() {
        return rules.stream().flatMap(rule -> rule.groups().stream()).mapToInt(group -> group.words().size()).sum();
    }
}
