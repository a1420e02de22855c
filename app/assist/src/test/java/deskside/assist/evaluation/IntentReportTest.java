package deskside.assist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deskside.domain.Language;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntentReportTest {

    private static final String NONE = "none";

    /** Right; right but refused; wrong; unknown and noticed; unknown and missed. */
    private final List<IntentOutcome> outcomes = List.of(
            outcome("a", "a", 0.9, 0.9, false), outcome("b", "b", 0.5, 0.3, true), outcome("c", "a", 0.7, 0.8, false),
            outcome(NONE, "a", 0.4, 0.1, true), outcome(NONE, "b", 0.6, 0.8, false));

    @Test
    void a_refused_message_in_scope_is_a_miss() {
        var report = report(NONE);

        assertThat(report.inScopeAccuracy()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(report.inScopeBestAccuracy()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(report.falseRejection()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(report.unknownRecall()).isEqualTo(0.5);
        assertThat(report.matrix().accuracy()).isEqualTo(0.4);
    }

    @Test
    void the_scope_is_judged_apart_from_its_threshold() {
        // In scope 0.9, 0.3, 0.8 against 0.1, 0.8: 2 + 1 + 1.5 of 6.
        assertThat(report(NONE).unknownAuroc()).isCloseTo(4.5 / 6, within(1e-12));
    }

    @Test
    void calibration_is_of_the_likeliest_label_in_scope_also_where_it_was_refused() {
        // Each in a bin of its own: |1 − 0.9|, |1 − 0.5|, |0 − 0.7|.
        assertThat(report(NONE).calibrationError()).isCloseTo(1.3 / 3, within(1e-12));
    }

    @Test
    void without_an_unknown_label_the_model_must_choose() {
        // The refused one counts with its likeliest label: 2 of 5.
        assertThat(report(null).matrix().accuracy()).isEqualTo(0.4);
        assertThat(report(null).unknownRecall()).isNaN();
        assertThat(report(null).unknownAuroc()).isNaN();
    }

    @Test
    void labels_that_nobody_trained_are_named() {
        assertThat(report(NONE).untrainedLabels()).containsExactly("c");
    }

    @Test
    void the_baseline_is_measured_in_scope_only() {
        assertThat(report(NONE).baselineAccuracy()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void accuracy_at_a_recall_refuses_all_that_are_no_surer_than_the_stranger_that_must_be_noticed() {
        // Half of the strangers: those up to 0.1, so nothing in scope is refused. All of them: up to 0.8, which leaves the first alone.
        assertThat(report(NONE).inScopeAccuracyAtRecall(0.5)).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(report(NONE).inScopeAccuracyAtRecall(0.51)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(report(null).inScopeAccuracyAtRecall(0.9)).isNaN();
    }

    @Test
    void spoilt_messages_are_counted_in_scope_only() {
        assertThat(report(NONE).spoiltAccuracy()).isEqualTo(1);
    }

    private IntentReport report(@Nullable String unknown) {
        return new IntentReport(outcomes, unknown, Set.of("a", "b"), 10, 1, 0);
    }

    private static IntentOutcome outcome(String truth, String best, double probability, double scope, boolean unknown) {
        return new IntentOutcome(truth, Language.EN, best, probability, scope, unknown, 1_000, best, truth);
    }
}
