package deskside.usecases.learning;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.intent.Example;
import deskside.domain.Language;
import deskside.domain.assist.Feedback;
import org.junit.jupiter.api.Test;

class ConfirmedExamplesTest {

    private final LearningDesk desk = new LearningDesk();

    @Test
    void a_sent_suggestion_confirms_the_intent_that_its_source_is_about() {
        desk.confirmed("东西呢", "s-track", LearningDesk.TRACK);
        desk.confirmed("弄坏了", "s-return", LearningDesk.TRACK);

        assertThat(desk.confirmed.of(Language.ZH)).extracting(Lesson::example)
                .containsExactly(new Example(LearningDesk.RETURN, "弄坏了"), new Example(LearningDesk.TRACK, "东西呢"));
        assertThat(desk.confirmed.of(Language.EN)).isEmpty();
    }

    @Test
    void rewritten_ignored_and_rejected_suggestions_confirm_nothing() {
        for (var kind : new Feedback.Kind[] {Feedback.Kind.SHOWN, Feedback.Kind.INSERTED, Feedback.Kind.REWRITTEN, Feedback.Kind.IGNORED,
            Feedback.Kind.REJECTED}) {
            desk.give(desk.customerWrites("东西呢"), "s-track", LearningDesk.TRACK, kind, 0.5);
        }

        assertThat(desk.confirmed.of(Language.ZH)).isEmpty();
    }

    @Test
    void personal_data_and_long_numbers_are_taken_out() {
        desk.confirmed("电话13800002207，单号SF1234567890123到哪了，邮箱 wang@example.com", "s-track", LearningDesk.TRACK);

        assertThat(desk.confirmed.of(Language.ZH).getFirst().example().text()).contains("到哪了").doesNotContain("2207", "1234567", "wang@");
    }
}
