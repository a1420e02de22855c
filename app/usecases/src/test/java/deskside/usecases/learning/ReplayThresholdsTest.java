package deskside.usecases.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.assist.intent.TrainingProgress;
import deskside.assist.ranking.Thresholds;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ReplayThresholdsTest {

    private final LearningDesk desk = new LearningDesk();

    @Test
    void stricter_thresholds_answer_less_and_the_replay_says_which_messages() {
        desk.customerWrites("我的快递到哪了 13800002207");
        desk.customerWrites("我要退货");

        var result = replay(Thresholds.START.with(Map.of("zh.web.show", 0.99, "zh.web.medium", 0.995, "zh.web.high", 1.0)), Instant.EPOCH);

        assertThat(result.messages()).isEqualTo(2);
        assertThat(result.currentTotal().answered()).as("the fixture is answered today").isEqualTo(2);
        assertThat(result.proposedTotal().answered()).isZero();
        assertThat(result.proposedTotal().abstained()).isEqualTo(2);
        assertThat(result.different()).isEqualTo(2);
        assertThat(result.examples().getFirst().text()).contains("快递到哪了", "138****2207");
    }

    @Test
    void the_same_thresholds_change_nothing_and_a_replay_leaves_no_trace() {
        desk.customerWrites("我的快递到哪了");

        var result = replay(Thresholds.START, Instant.EPOCH);

        assertThat(result.different()).isZero();
        assertThat(desk.desk.feedback.all()).isEmpty();
        assertThat(desk.thresholds.load()).isEqualTo(Thresholds.START);
    }

    @Test
    void older_messages_are_left_out() {
        desk.customerWrites("我的快递到哪了");

        assertThat(replay(Thresholds.START, desk.desk.clock.instant().plus(Duration.ofSeconds(1))).messages()).isZero();
    }

    @Test
    void it_can_be_cancelled() {
        desk.customerWrites("我的快递到哪了");
        var cancelled = new TrainingProgress() {
            @Override
            public void step(String what, double share) {
                assertThat(share).isBetween(0.0, 1.0);
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> desk.replay().replay(desk.engine.current().orElseThrow(), Instant.EPOCH, Thresholds.START, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    private ThresholdReplay replay(Thresholds proposed, Instant since) {
        return desk.replay().replay(desk.engine.current().orElseThrow(), since, proposed, TrainingProgress.SILENT);
    }
}
