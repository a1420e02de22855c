package deskside.assist.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

    @Test
    void without_examples_the_prior_stays() {
        assertThat(LogisticRegression.fit(List.of(), new double[] {0.5, -2}, 0.1)).containsExactly(0.5, -2);
    }

    @Test
    void a_constant_learns_the_odds() {
        var rows = new ArrayList<LogisticRegression.Row>();
        for (var i = 0; i < 100; i++) {
            rows.add(new LogisticRegression.Row(new double[] {1}, i < 80 ? 1 : 0, 1));
        }
        assertThat(LogisticRegression.fit(rows, new double[1], 1e-9)[0]).isCloseTo(Math.log(4), within(1e-4));
    }

    @Test
    void true_weights_are_found_again_and_the_penalty_holds_them_at_the_prior() {
        var random = new Random(7);
        var truth = new double[] {1.5, -1, 0.5};
        var rows = new ArrayList<LogisticRegression.Row>();
        for (var i = 0; i < 20_000; i++) {
            var x = new double[] {random.nextGaussian(), random.nextGaussian(), 1};
            var p = LogisticRegression.sigmoid(LogisticRegression.dot(truth, x));
            rows.add(new LogisticRegression.Row(x, random.nextDouble() < p ? 1 : 0, 1));
        }
        assertThat(LogisticRegression.fit(rows, new double[3], 1e-6)).containsExactly(truth, within(0.1));
        assertThat(LogisticRegression.fit(rows, new double[3], 1e6)).containsExactly(new double[3], within(1e-3));
    }

    @Test
    void what_speaks_against_is_left_out_where_inputs_can_only_speak_for_something() {
        var rows = List.of(LogisticRegression.preference(new double[] {1, 0}, new double[] {0, 1}, 1),
                LogisticRegression.preference(new double[] {2, 0}, new double[] {0.5, 1}, 1));

        var w = LogisticRegression.fitNonNegative(rows, new double[2], 0.01);

        assertThat(w[0]).isPositive();
        assertThat(w[1]).isZero();
    }
}
