package deskside.store.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {

    @Test
    void texts_and_paragraphs_are_never_mixed_and_markdown_goes() {
        assertThat(Passages.of(List.of("可以退。", "## 条件\n\n- **七天**内\n- 见[规则](https://example.com/r)")))
                .containsExactly("可以退。", "条件", "七天内", "见规则");
    }

    @Test
    void a_long_paragraph_is_cut_between_sentences() {
        var sentence = "这句话有十六个字加上一个句号结尾。";
        var passages = Passages.of(List.of(sentence.repeat(20)));
        assertThat(passages).hasSizeGreaterThan(1)
                .allSatisfy(passage -> assertThat(passage).endsWith("。").hasSizeLessThanOrEqualTo(Passages.LENGTH));
        assertThat(String.join("", passages)).isEqualTo(sentence.repeat(20));
    }

    @Test
    void english_sentences_keep_their_spaces_and_numbers_their_points() {
        assertThat(Passages.of(List.of("It costs 19.90 yuan. You can return it."))).containsExactly("It costs 19.90 yuan. You can return it.");
    }

    @Test
    void a_text_without_an_end_is_cut_by_force_but_not_inside_a_character() {
        var passages = Passages.of(List.of("😀".repeat(200)));
        assertThat(String.join("", passages)).isEqualTo("😀".repeat(200));
        assertThat(passages).allSatisfy(passage -> assertThat(passage).hasSizeLessThanOrEqualTo(Passages.LENGTH).doesNotContain("\uFFFD")
                .startsWith("😀"));
    }

    @Test
    void empty_texts_give_one_empty_passage() {
        assertThat(Passages.of(List.of("", " \n "))).containsExactly("");
    }
}
