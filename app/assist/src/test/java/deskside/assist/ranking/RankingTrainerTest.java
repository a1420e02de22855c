package deskside.assist.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import deskside.assist.evaluation.RankingEvaluation;
import deskside.assist.evaluation.RankingEvaluation.Conversation;
import deskside.assist.ranking.RankingTrainer.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTrainerTest {

    private static final int OVERLAP = RankingFeatures.NAMES.indexOf("overlap");
    private static final int KEYWORD = RankingFeatures.NAMES.indexOf("keyword");

    @Test
    void what_tells_good_from_bad_gains_weight_and_what_misleads_gets_none() {
        var trained = RankingTrainer.train(questions(40), RankingWeights.BY_HAND);

        assertThat(trained.toArray()[OVERLAP]).isGreaterThan(RankingWeights.BY_HAND.toArray()[OVERLAP]);
        assertThat(trained.toArray()[KEYWORD]).isZero();
        assertThat(trained.toList().subList(1, 12)).allSatisfy(weight -> assertThat(weight).isNotNegative());
    }

    @Test
    void probabilities_are_shares_of_what_is_good() {
        var questions = questions(200);
        var trained = RankingTrainer.train(questions, RankingWeights.BY_HAND);

        var expected = questions.stream().flatMap(q -> q.gains().stream()).mapToDouble(gain -> gain).average().orElseThrow();
        var said = questions.stream().flatMap(q -> q.candidates().stream()).mapToDouble(trained::probability).average().orElseThrow();
        assertThat(said).isCloseTo(expected, within(0.02));
    }

    @Test
    void learned_weights_are_measured_on_conversations_that_they_were_not_learned_from() {
        var conversations = questions(50).stream().map(question -> new Conversation(List.of(question))).toList();

        var report = RankingEvaluation.crossValidate(conversations, RankingWeights.BY_HAND, 5);

        assertThat(report.learned().questions()).isEqualTo(50);
        assertThat(report.learned().mrr()).isGreaterThan(report.given().mrr() + 0.05);
    }

    @Test
    void questions_without_a_difference_teach_the_order_nothing() {
        var alike = new Judged(List.of(features(0.1, 0.9), features(0.9, 0.1)), List.of(0.0, 0.0));

        assertThat(RankingTrainer.train(List.of(alike), RankingWeights.BY_HAND).probability(features(0.5, 0.5))).isBetween(0.0, 1.0);
        assertThatThrownBy(() -> new Judged(List.of(features(0, 0)), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void figures_are_those_of_the_textbook() {
        // the order by overlap: worth 0, 1, half
        var question = new Judged(List.of(features(0.9, 0), features(0.5, 0), features(0.1, 0)), List.of(0.0, 1.0, 0.5));

        var figures = RankingEvaluation.of(List.of(question), RankingWeights.BY_HAND);

        assertThat(figures.mrr()).isEqualTo(0.5);
        assertThat(figures.precisionAt1()).isZero();
        var log3 = Math.log(3) / Math.log(2);
        assertThat(figures.ndcg()).isCloseTo((1 / log3 + 0.5 / 2) / (1 + 0.5 / log3), within(1e-9));
    }

    @Test
    void the_bundled_weights_are_complete_and_a_damaged_file_is_refused() {
        assertThat(RankingWeights.START.toList()).hasSize(RankingFeatures.COUNT + 1).allSatisfy(weight -> assertThat(weight).isFinite());
        var all = "bias\t-1\n" + RankingFeatures.NAMES.stream().map(name -> name + "\t0.5").collect(Collectors.joining("\n"));
        assertThat(WeightsFile.parse("# comment\n" + all).bias()).isEqualTo(-1);
        assertThatThrownBy(() -> WeightsFile.parse("bias\t-1")).hasMessageContaining("is missing");
        assertThatThrownBy(() -> WeightsFile.parse(all + "\nluck\t1")).hasMessageContaining("luck");
    }

    /** The best one has the most overlap; keywords point the other way. */
    private static List<Judged> questions(int count) {
        var random = new Random(11);
        var questions = new ArrayList<Judged>();
        for (var i = 0; i < count; i++) {
            var candidates = new ArrayList<RankingFeatures>();
            var gains = new ArrayList<Double>();
            var good = random.nextInt(6);
            for (var c : IntStream.range(0, 6).toArray()) {
                var noise = 0.3 * random.nextDouble();
                candidates.add(c == good ? features(0.5 + noise, noise) : features(0.3 + noise, 0.6 + noise));
                gains.add(c == good ? 1.0 : 0.0);
            }
            questions.add(new Judged(candidates, gains));
        }
        return questions;
    }

    private static RankingFeatures features(double overlap, double keyword) {
        return new RankingFeatures(0.5, keyword, overlap, 0.5, 0, 1, 1, 1, 0, 0, 0, 1, 1);
    }
}
