package deskside.assist.text;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import org.junit.jupiter.api.Test;

class TextNormalizerTest {

    @Test
    void full_width_case_and_space_are_made_one() {
        assertThat(TextNormalizer.normalize("ＡＦ－５００　 Air  Fryer")).isEqualTo("af-500 air fryer");
    }

    @Test
    void repeated_characters_are_shortened_but_words_and_numbers_stay() {
        assertThat(TextNormalizer.normalize("快快快快点！！！！")).isEqualTo("快快点!");
        assertThat(TextNormalizer.normalize("谢谢 20000 sooooo")).isEqualTo("谢谢 20000 soo");
    }

    @Test
    void masks_and_emoji_codes_disappear_and_masked_numbers_stay_numbers() {
        assertThat(TextNormalizer.normalize("订单[ORDERID_10263811]要[数字x]天#E-s[数字x]吗[电话x]")).isEqualTo("订单 要0天 吗");
    }

    @Test
    void traditional_characters_become_simplified() {
        assertThat(TextNormalizer.normalize("請問退貨運費誰負責")).isEqualTo("请问退货运费谁负责");
    }

    @Test
    void the_frame_of_a_mixed_message_decides_its_language() {
        assertThat(LanguageDetector.detect("iPhone 15 能用吗", Language.EN)).isEqualTo(Language.ZH);
        assertThat(LanguageDetector.detect("is the 空气炸锅 still in stock", Language.ZH)).isEqualTo(Language.EN);
        assertThat(LanguageDetector.detect("???", Language.EN)).isEqualTo(Language.EN);
        assertThat(LanguageDetector.detect("ok", Language.ZH)).isEqualTo(Language.ZH);
    }
}
