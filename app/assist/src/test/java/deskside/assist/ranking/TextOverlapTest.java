package deskside.assist.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextOverlapTest {

    @Test
    void parts_are_pairs_of_chinese_characters_in_a_row_and_latin_words() {
        assertThat(TextOverlap.parts("空气炸锅，支持 USB-C 充电 is it")).containsExactlyInAnyOrder("空气", "气炸", "炸锅", "支持", "usb", "充电");
    }

    @Test
    void title_and_text_have_the_parts_of_both_and_none_across() {
        assertThat(TextOverlap.parts("退货", "运费谁出")).containsExactlyInAnyOrder("退货", "运费", "费谁", "谁出").isEqualTo(TextOverlap.parts("退货 运费谁出"));
        assertThat(TextOverlap.parts("", "运费")).isEqualTo(TextOverlap.parts("运费"));
    }

    @Test
    void shares_are_counted_of_what_is_wanted_and_likeness_of_all() {
        var wanted = TextOverlap.parts("退货运费");
        var there = TextOverlap.parts("运费险");

        assertThat(TextOverlap.share(wanted, there)).isEqualTo(1.0 / 3);
        assertThat(TextOverlap.likeness(wanted, there)).isEqualTo(1.0 / 4);
        assertThat(TextOverlap.likeness(TextOverlap.parts(""), TextOverlap.parts(""))).isEqualTo(1);
    }
}
