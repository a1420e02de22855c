package deskside.assist;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.text.TextNormalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntentReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"优惠券怎么用不了，顺便问下保修多久", "什么时候发货？另外能开发票吗", "降价了能退差价吗，还有我的快递到哪了", "降价能退吗？发票什么时候开？",
        "Does it work with a 65 W laptop, and do you ship to Hangzhou?", "I want to return it. Also, change my address", "where is it? can I pay later?"})
    void words_for_more_and_two_questions_say_that_there_is_more(String text) {
        assertThat(IntentReader.saysMore(TextNormalizer.normalize(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"我几天前买的空气炸锅，昨天看降了120，能退差价吗", "还有货吗", "到底还有没有货", "快递到哪了？？", "能退吗？急急急！", "另外能开发票吗",
        "Does it charge a laptop and a phone?", "Also, where is my order?"})
    void one_matter_in_several_clauses_does_not_say_that_there_is_more(String text) {
        assertThat(IntentReader.saysMore(TextNormalizer.normalize(text))).isFalse();
    }
}
