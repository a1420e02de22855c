package deskside.assist.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.assist.Feedback;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RankingLearnerTest {

    private static final RankingWeights BUNDLED = RankingWeights.START;
    private static final RankingFeatures FEATURES = new RankingFeatures(0.7, 0.4, 0.5, 0.9, 0, 1, 1, 1, 0, -0.5, 1, 1, 1);

    @Test
    void what_is_sent_gains_and_what_is_rejected_loses() {
        var before = BUNDLED.probability(FEATURES);

        assertThat(learn(Feedback.Kind.SENT_AS_IS, 1).probability(FEATURES)).isGreaterThan(before);
        assertThat(learn(Feedback.Kind.REJECTED, 0).probability(FEATURES)).isLessThan(before);
    }

    @Test
    void a_rewritten_suggestion_teaches_by_how_much_of_it_was_left() {
        assertThat(learn(Feedback.Kind.REWRITTEN, 0.05).probability(FEATURES)).isLessThan(learn(Feedback.Kind.REWRITTEN, 0.5).probability(FEATURES));
    }

    @Test
    void being_ignored_says_less_than_being_rejected() {
        assertThat(learn(Feedback.Kind.IGNORED, 0).probability(FEATURES))
                .isLessThan(BUNDLED.probability(FEATURES)).isGreaterThan(learn(Feedback.Kind.REJECTED, 0).probability(FEATURES));
    }

    @Test
    void being_shown_or_inserted_teaches_nothing_yet() {
        assertThat(learn(Feedback.Kind.SHOWN, 0)).isSameAs(BUNDLED);
        assertThat(learn(Feedback.Kind.INSERTED, 1)).isSameAs(BUNDLED);
    }

    @RepeatedTest(20)
    void no_series_of_clicks_drives_the_weights_beyond_their_bounds(RepetitionInfo repetition) {
        var seed = 20261123L + repetition.getCurrentRepetition();
        var random = new Random(seed);
        var favourite = random.nextBoolean() ? Feedback.Kind.REJECTED : Feedback.Kind.SENT_AS_IS;
        var weights = BUNDLED;
        for (var i = 0; i < 5_000; i++) {
            var kind = random.nextInt(10) < 8 ? favourite : Feedback.Kind.values()[random.nextInt(Feedback.Kind.values().length)];
            weights = RankingLearner.learn(weights, BUNDLED, anything(random), kind, random.nextDouble());
            assertThat(withinBounds(weights)).as("seed %d, event %d: %s", seed, i, weights).isTrue();
        }
        assertThat(weights.bias()).isEqualTo(BUNDLED.bias());
    }

    @Test
    void one_click_moves_no_weight_by_more_than_one_step() {
        var after = learn(Feedback.Kind.REJECTED, 0).toArray();
        for (var i = 0; i < after.length; i++) {
            assertThat(Math.abs(after[i] - BUNDLED.toArray()[i])).isLessThanOrEqualTo(RankingLearner.STEP);
        }
    }

    @Test
    void kept_weights_come_back_as_they_were_and_those_of_another_form_do_not() {
        assertThat(RankingWeights.of(BUNDLED.toList())).contains(BUNDLED);
        assertThat(RankingWeights.of(List.of(1.0, 2.0))).isEmpty();
        assertThat(RankingFeatures.of(FEATURES.toList())).isEqualTo(FEATURES);
    }

    private static RankingWeights learn(Feedback.Kind kind, double survived) {
        return RankingLearner.learn(BUNDLED, BUNDLED, FEATURES, kind, survived);
    }

    /** Also values that no honest measuring gives. */
    private static RankingFeatures anything(Random random) {
        return RankingFeatures.of(random.doubles(RankingFeatures.COUNT, -5, 5).boxed().toList());
    }

    private static boolean withinBounds(RankingWeights weights) {
        var w = weights.toArray();
        var middle = BUNDLED.toArray();
        for (var i = 0; i < w.length; i++) {
            var room = Math.max(RankingLearner.LEAST_ROOM, RankingLearner.ROOM_SHARE * Math.abs(middle[i]));
            if (!(Math.abs(w[i] - middle[i]) <= room + 1e-12) || w[i] * middle[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
