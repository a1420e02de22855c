package deskside.assist.intent;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.Fixtures;
import deskside.domain.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    @Test
    void both_languages_have_messages_that_no_shop_answers() {
        for (var language : Language.values()) {
            assertThat(Background.of(language).texts()).hasSizeGreaterThan(250).doesNotHaveDuplicates();
        }
    }

    @Test
    void what_a_model_does_answer_is_no_background_for_it() {
        var weather = List.of(new Example("weather", "今天天气怎么样"), new Example("weather", "今天天气怎么样啊"), new Example("weather", "明天天气怎么样"),
                new Example("refund", "钱什么时候退"), new Example("refund", "钱什么时候退给我"), new Example("refund", "退款什么时候到"));
        var kept = BackgroundFilter.unlike(TrainingSet.of(weather, Language.ZH), Background.of(Language.ZH)).texts();
        assertThat(kept).doesNotContain("今天天气怎么样").contains("给我讲个笑话").hasSizeGreaterThan(200);
    }

    @Test
    void a_fold_tests_what_it_has_not_trained_on() {
        var background = new Background(List.of("a", "b", "c", "d", "e"), List.of());
        assertThat(background.part(1, 3, true).texts()).containsExactly("b", "e");
        assertThat(background.part(1, 3, false).texts()).containsExactly("a", "c", "d");
    }

    @Test
    void even_two_intents_are_enough_to_notice_what_is_far_from_both() {
        var examples = new ArrayList<Example>();
        for (var definition : Fixtures.intents().subList(0, 2)) {
            definition.examplesZh().forEach(text -> examples.add(new Example(definition.id(), text)));
        }
        var model = IntentTrainer.trainOn(examples, Language.ZH, Optional.empty(), TrainingProgress.SILENT);
        var known = model.predict(examples.getFirst().text(), Optional.empty());
        assertThat(model.predict("梅西昨晚进球没有呀", Optional.empty()).scope()).isLessThan(known.scope());
    }
}
