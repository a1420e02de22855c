package deskside.assist.risk;

import deskside.domain.LocalText;
import deskside.domain.assist.RiskClass;
import deskside.domain.assist.RiskVerdict;
import java.util.List;

/**
 * One row of the rule file: a hit is one word of each group, in order, no farther apart than the gaps.
 *
 * @param name         class and line of the file
 * @param wholeClause  the hit is the whole clause: taking only the word out would leave nonsense
 * @param bySound      homophones and Pinyin count too
 * @param negatable    "we do not …" makes it harmless
 * @param replacement  what to say instead of the span
 */
record RiskRule(
        String name, RiskClass riskClass, RiskVerdict verdict, boolean wholeClause, boolean bySound, boolean negatable, List<Group> groups,
        LocalText replacement) {

    RiskRule {
        groups = List.copyOf(groups);
    }

    /**
     * Words of which one must be there.
     *
     * @param gap     the most units between the group before and this one
     * @param onwards the gap may cross the end of a clause, though never that of a sentence
     */
    record Group(List<Word> words, int gap, boolean onwards) {

        Group {
            words = List.copyOf(words);
        }
    }

    /** @param open Latin words only: more letters may follow */
    record Word(String units, boolean open) {
    }
}
