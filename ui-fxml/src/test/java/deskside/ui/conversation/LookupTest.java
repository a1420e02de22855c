package deskside.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookupTest {

    private static Optional<Lookup> atEnd(String text) {
        return Lookup.at(text, text.length());
    }

    @Test
    void a_slash_counts_only_at_the_start_of_a_line() {
        assertThat(atEnd("/")).contains(new Lookup(Lookup.Kind.SCRIPT, 0, 1, ""));
        assertThat(atEnd("您好\n/退货")).contains(new Lookup(Lookup.Kind.SCRIPT, 3, 6, "退货"));
        assertThat(atEnd("1/2")).isEmpty();
        assertThat(atEnd("http://shop")).isEmpty();
    }

    @Test
    void two_question_marks_of_either_keyboard_look_up_knowledge() {
        assertThat(atEnd("请看??价保")).contains(new Lookup(Lookup.Kind.KNOWLEDGE, 2, 6, "价保"));
        assertThat(atEnd("请看？？")).contains(new Lookup(Lookup.Kind.KNOWLEDGE, 2, 4, ""));
        assertThat(atEnd("真的吗？")).isEmpty();
    }

    @Test
    void what_stands_behind_the_caret_does_not_count() {
        assertThat(Lookup.at("/退货流程", 3)).contains(new Lookup(Lookup.Kind.SCRIPT, 0, 3, "退货"));
        assertThat(Lookup.at("您好\n/退货", 2)).isEmpty();
    }

    @Test
    void prose_that_goes_on_after_the_sign_is_no_question() {
        assertThat(atEnd("??" + "很".repeat(60))).isEmpty();
        assertThat(atEnd("??价保\n谢谢")).isEmpty();
    }
}
