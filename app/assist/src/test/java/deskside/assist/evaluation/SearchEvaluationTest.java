package deskside.assist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deskside.assist.evaluation.SearchEvaluation.Answer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchEvaluationTest {

    @Test
    void recall_is_the_share_of_the_relevant_documents_and_the_rank_that_of_the_first() {
        // First query: b of {b, z} in second place; second query: its only one in first place.
        var report = SearchEvaluation.of(List.of(new Answer(List.of("a", "b", "c"), Set.of("b", "z")), new Answer(List.of("x"), Set.of("x"))));

        assertThat(report.recallAt1()).isEqualTo(0.5);
        assertThat(report.recallAt5()).isCloseTo(0.75, within(1e-12));
        assertThat(report.mrr()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void what_comes_after_the_tenth_place_was_not_found() {
        var answer = new Answer(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "right"), Set.of("right"));

        assertThat(SearchEvaluation.of(List.of(answer)).mrr()).isZero();
        assertThat(SearchEvaluation.of(List.of(answer)).recallAt10()).isZero();
    }

    @Test
    void nothing_found_is_no_error() {
        assertThat(SearchEvaluation.of(List.of(new Answer(List.of(), Set.of("a")))).recallAt10()).isZero();
        assertThat(SearchEvaluation.of(List.of()).mrr()).isNaN();
    }
}
