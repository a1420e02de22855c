package deskside.assist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmotionReportTest {

    @Test
    void with_two_labels_the_auroc_is_of_the_one_that_sorts_last() {
        var report = new EmotionReport(List.of(outcome("positive", 0.9), outcome("positive", 0.4), outcome("negative", 0.6), outcome("negative", 0.1)),
                List.of("positive", "negative"), 10, 1);
        assertThat(report.aurocLabels()).containsExactly("positive");
        assertThat(report.auroc()).isEqualTo(0.75);
        assertThat(report.matrix().accuracy()).isEqualTo(0.5);
    }

    @Test
    void with_more_labels_it_is_the_mean_of_each_against_the_rest_that_can_be_measured() {
        var report = new EmotionReport(List.of(
                new EmotionOutcome("a", "a", Map.of("a", 0.8, "b", 0.1, "c", 0.1)),
                new EmotionOutcome("b", "a", Map.of("a", 0.5, "b", 0.4, "c", 0.1))), List.of("a", "b", "c"), 10, 1);
        assertThat(report.auroc()).isEqualTo(1);
    }

    private static EmotionOutcome outcome(String truth, double positive) {
        return new EmotionOutcome(truth, positive > 0.5 ? "positive" : "negative", Map.of("positive", positive, "negative", 1 - positive));
    }
}
