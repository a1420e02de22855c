package deskside.usecases.assist;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SurvivedShareTest {

    @Test
    void the_same_text_survives_whole_whatever_space_is_around_it() {
        assertThat(SurvivedShare.of("您好，马上为您查。", " 您好，马上为您查。\n")).isEqualTo(1);
    }

    @Test
    void a_changed_word_costs_its_share() {
        assertThat(SurvivedShare.of("1–3 个工作日到账", "1–5 个工作日到账")).isEqualTo(9 / 10.0, Offset.offset(0.01));
    }

    @Test
    void an_added_sentence_counts_as_change() {
        assertThat(SurvivedShare.of("好的", "好的，我再帮您看看订单")).isLessThan(0.3);
    }

    @Test
    void other_words_leave_nothing() {
        assertThat(SurvivedShare.of("abc", "xyz")).isZero();
    }

    @Test
    void a_long_text_with_one_change_is_never_as_is() {
        var text = "长".repeat(3_000);

        assertThat(SurvivedShare.of(text, text + "。")).isLessThan(1).isGreaterThan(0.99);
    }
}
