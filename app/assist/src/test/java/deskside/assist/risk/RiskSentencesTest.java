package deskside.assist.risk;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.risk.RiskSentences.Sentence;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RiskSentencesTest {

    private static final RiskFilter FILTER = RiskFilter.bundled();

    private final List<Sentence> sentences = RiskSentences.all();

    @Test
    void the_sentences_are_four_hundred_of_each() {
        assertThat(sentences).filteredOn(Sentence::risky).hasSize(400);
        assertThat(sentences).filteredOn(sentence -> !sentence.risky()).hasSize(400);
        assertThat(sentences).extracting(Sentence::text).doesNotHaveDuplicates();
    }

    /** Counts only: whoever reads the held-out sentences that fail will tune on them. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void at_least_97_percent_of_the_risky_are_found_and_at_most_3_percent_of_the_harmless(boolean heldOut) {
        var missed = missed(heldOut);
        var falseAlarms = falseAlarms(heldOut);
        System.out.printf(Locale.ROOT, "%s half: %d of 200 risky missed, %d of 200 harmless found%n", heldOut ? "held-out" : "seen", missed, falseAlarms);
        assertThat(missed).isLessThanOrEqualTo(6);
        assertThat(falseAlarms).isLessThanOrEqualTo(6);
    }

    private long missed(boolean heldOut) {
        return sentences.stream().filter(sentence -> sentence.heldOut() == heldOut && sentence.risky() && !isFound(sentence)).count();
    }

    private long falseAlarms(boolean heldOut) {
        return sentences.stream().filter(sentence -> sentence.heldOut() == heldOut && !sentence.risky() && isFound(sentence)).count();
    }

    private static boolean isFound(Sentence sentence) {
        return !FILTER.check(sentence.text(), sentence.language(), ShopFacts.facts()).isEmpty();
    }
}
