package deskside.assist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MultiIntentEvaluationTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-12);

    @Test
    void pairs_are_counted_over_all_messages_and_whole_messages_by_how_much_they_ask_for() {
        var named = Map.of("one", Set.of("a"), "one too much", Set.of("a", "b"), "two", Set.of("a", "b"), "half", Set.of("a", "c"), "nothing", Set.<String>of());
        var report = MultiIntentEvaluation.run(List.of(of("one", "a"), of("one too much", "a"), of("two", "b", "a"), of("half", "a", "b"), of("nothing", "b", "c")),
                named::get);

        assertThat(report.messages()).isEqualTo(5);
        assertThat(report.precision()).isEqualTo(5.0 / 7, EXACT);
        assertThat(report.recall()).isEqualTo(5.0 / 8, EXACT);
        assertThat(report.f1()).isEqualTo(2.0 * 5 / 15, EXACT);
        assertThat(report.exactOne()).isEqualTo(0.5, EXACT);
        assertThat(report.exactSeveral()).isEqualTo(1.0 / 3, EXACT);
        assertThat(report.differences()).containsExactly(new MultiIntentEvaluation.Difference("one too much", Set.of(), Set.of("b")),
                new MultiIntentEvaluation.Difference("half", Set.of("b"), Set.of("c")), new MultiIntentEvaluation.Difference("nothing", Set.of("b", "c"), Set.of()));
    }

    @Test
    void what_there_is_none_of_is_no_number() {
        assertThat(MultiIntentEvaluation.run(List.of(of("one", "a")), _ -> Set.of()).exactSeveral()).isNaN();
    }

    private static MultiIntentCase of(String text, String... intents) {
        return new MultiIntentCase(text, Set.of(intents));
    }
}
