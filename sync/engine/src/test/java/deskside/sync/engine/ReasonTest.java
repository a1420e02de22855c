package deskside.sync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.sync.Reason;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {

    private static final Set<Reason> COUNTED = EnumSet.of(Reason.HELD_CUSTOMER_WROTE, Reason.HELD_COLLEAGUE_WROTE, Reason.HELD_TOO_OLD);

    @ParameterizedTest
    @EnumSource(Reason.class)
    void every_reason_reads_well_in_both_languages_with_its_argument(Reason reason) {
        var argument = COUNTED.contains(reason) ? "7" : "[x|y]";
        var text = Reason.text(reason.with(argument));

        assertThat(text.zh()).isNotBlank().doesNotContain("{").containsPattern("\\p{IsHan}");
        assertThat(text.en()).isNotBlank().doesNotContain("{", "'", "(s)").doesNotContainPattern("\\p{IsHan}");
        assertThat(text.zh().contains(argument)).isEqualTo(text.en().contains(argument));
    }

    @Test
    void one_is_one_and_more_are_more() {
        assertThat(Reason.text(Reason.HELD_CUSTOMER_WROTE.with(1)).en()).contains("one more message meanwhile");
        assertThat(Reason.text(Reason.HELD_CUSTOMER_WROTE.with(2)).en()).contains("2 more messages meanwhile");
        assertThat(Reason.text(Reason.HELD_COLLEAGUE_WROTE.with(1)).en()).contains("written one message meanwhile");
        assertThat(Reason.text(Reason.HELD_COLLEAGUE_WROTE.with(3)).en()).contains("written 3 messages meanwhile");
        assertThat(Reason.text(Reason.HELD_TOO_OLD.with(10)).en()).contains("10 minutes");
        assertThat(Reason.text(Reason.HELD_CUSTOMER_WROTE.with(1)).zh()).contains("1 条消息");
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
