package deskside.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HighlightsTest {

    private static final Map<Character, String> SYLLABLES = Map.of('价', "jia", '格', "ge", '保', "bao", '护', "hu", '天', "tian", '家', "jia");

    private static List<String> marked(String text, String query) {
        return Highlights.of(text, query, c -> SYLLABLES.getOrDefault(c, "")).stream().map(span -> text.substring(span.start(), span.end())).toList();
    }

    @Test
    void what_was_typed_is_marked_as_written_by_sound_and_by_initials() {
        assertThat(marked("付款后 7 天内可申请价保补差", "价保")).containsExactly("价保");
        assertThat(marked("价格保护规则，价保", "jiabao")).containsExactly("价保");
        assertThat(marked("价格保护规则", "jgbh")).containsExactly("价格保护");
        assertThat(marked("价格保护规则", "jiage")).containsExactly("价格");
        assertThat(marked("The Refund arrives", "refund")).containsExactly("Refund");
    }

    @Test
    void of_a_longer_phrase_the_pairs_that_are_there_are_marked_and_nothing_else() {
        assertThat(marked("价格保护规则", "价格怎么保护")).containsExactly("价格保护");
        assertThat(marked("大家好", "价格")).isEmpty();
        assertThat(marked("", "价格")).isEmpty();
        assertThat(marked("价格", "  ")).isEmpty();
    }
}
