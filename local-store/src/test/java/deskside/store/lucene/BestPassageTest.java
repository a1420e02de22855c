package deskside.store.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class BestPassageTest {

    private static final List<String> PASSAGES = List.of("您好，签收次日起 7 天内都可以退货。", "运费由买家承担，质量问题由我们承担。", "Refunds take 3 days.");

    @Test
    void the_passage_with_most_of_the_words_is_shown() {
        assertThat(shownFor("运费谁承担")).isEqualTo(PASSAGES.get(1));
        assertThat(shownFor("how long do REFUNDS take")).isEqualTo(PASSAGES.get(2));
    }

    @Test
    void the_gist_is_shown_when_no_passage_has_a_word_of_the_query() {
        assertThat(shownFor("今天天气")).isEqualTo(PASSAGES.getFirst());
    }

    @Test
    void a_single_common_character_decides_nothing() {
        assertThat(shownFor("由")).isEqualTo(PASSAGES.getFirst());
    }

    private static String shownFor(String query) {
        return new BestPassage(Fields.terms(Fields.grams(Language.ZH), query, 100)).of(PASSAGES);
    }
}
