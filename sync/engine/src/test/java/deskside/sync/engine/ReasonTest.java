package deskside.sync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.sync.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {

    @ParameterizedTest
    @EnumSource(Reason.class)
    void every_reason_reads_well_in_both_languages_with_its_argument(Reason reason) {
        var text = Reason.text(reason.with("[x|y]"));

        assertThat(text.zh()).isNotBlank().doesNotContain("{0}").containsPattern("\\p{IsHan}");
        assertThat(text.en()).isNotBlank().doesNotContain("{0}").doesNotContainPattern("\\p{IsHan}");
        assertThat(text.zh().contains("[x|y]")).isEqualTo(text.en().contains("[x|y]"));
    }

    @Test
    void a_stored_reason_is_read_back_with_its_number() {
        assertThat(Reason.HELD_CUSTOMER_WROTE.with(2)).isEqualTo("held.customerWrote|2");
        assertThat(Reason.text("held.customerWrote|2").in(Language.ZH)).contains("2 条消息");
    }

    @Test
    void a_persons_own_words_are_left_as_they_are() {
        assertThat(Reason.text("后台有问题|真的").in(Language.EN)).isEqualTo("后台有问题|真的");
    }
}
