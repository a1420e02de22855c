package deskside.assist.risk;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.risk.RiskSentences.Sentence;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class RiskSentencesTest {

    private static final RiskFilter FILTER = RiskFilter.bundled();

    private final List<Sentence> sentences = RiskSentences.all();

    @Test
    void the_sentences_are_four_hundred_of_each() {
        assertThat(sentences).filteredOn(Sentence::risky).hasSize(400);
        assertThat(sentences).filteredOn(sentence -> !sentence.risky()).hasSize(400);
        assertThat(sentences).extracting(Sentence::text).doesNotHaveDuplicates();
    }

    @Test
    void of_the_held_out_half_at_least_97_percent_of_the_risky_are_found_and_at_most_3_percent_of_the_harmless() {
        assertThat(missed(Sentence::heldOut)).hasSizeLessThanOrEqualTo(6);
        assertThat(falseAlarms(Sentence::heldOut)).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void of_the_tuned_half_too() {
        assertThat(missed(sentence -> !sentence.heldOut())).hasSizeLessThanOrEqualTo(6);
        assertThat(falseAlarms(sentence -> !sentence.heldOut())).hasSizeLessThanOrEqualTo(6);
    }

    private List<String> missed(Predicate<Sentence> half) {
        return sentences.stream().filter(half).filter(Sentence::risky).filter(sentence -> !isFound(sentence)).map(Sentence::text).toList();
    }

    private List<String> falseAlarms(Predicate<Sentence> half) {
        return sentences.stream().filter(half).filter(sentence -> !sentence.risky()).filter(RiskSentencesTest::isFound).map(Sentence::text).toList();
    }

    private static boolean isFound(Sentence sentence) {
        return !FILTER.check(sentence.text(), sentence.language(), ShopFacts.facts()).isEmpty();
    }
}
