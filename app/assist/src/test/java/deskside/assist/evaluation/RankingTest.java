package deskside.assist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void average_precision_is_the_mean_precision_at_the_relevant_places() {
        // Order + − + −: (1/1 + 2/3) / 2.
        var ranking = Ranking.of(new double[] {0.9, 0.5}, new double[] {0.7, 0.1});

        assertThat(ranking.averagePrecision()).isCloseTo((1 + 2.0 / 3) / 2, within(1e-12));
        assertThat(ranking.reciprocalRank()).isEqualTo(1);
        assertThat(ranking.precisionAt1()).isEqualTo(1);
    }

    @Test
    void the_first_relevant_candidate_in_third_place_gives_a_third() {
        var ranking = Ranking.of(new double[] {0.2}, new double[] {0.7, 0.3, 0.1});

        assertThat(ranking.reciprocalRank()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(ranking.averagePrecision()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(ranking.precisionAt1()).isZero();
    }

    @Test
    void an_undecided_scoring_earns_nothing() {
        assertThat(Ranking.of(new double[] {0.5}, new double[] {0.5}).precisionAt1()).isZero();
    }

    @Test
    void without_relevant_candidates_nothing_is_found() {
        var ranking = Ranking.of(new double[0], new double[] {0.5});

        assertThat(ranking.reciprocalRank()).isZero();
        assertThat(ranking.averagePrecision()).isNaN();
    }
}
