package deskside.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.hub.shop.DemoShop;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Says nothing about times, which belong to the machine. */
class RiskBenchTest {

    private final List<String> said = new ArrayList<>();

    @Test
    void the_check_of_a_reply_is_measured_beside_the_plain_normalisation() {
        var figures = new RiskBench(DemoShop.read(), new RiskPlan(500, 6, 2), () -> false, said::add).run().map();
        assertThat(figures).containsEntry("bench", "risk").containsEntry("characters", 500).containsEntry("textsPerRound", 6).containsEntry("rounds", 2);
        for (var name : List.of("hitsPerText", "readyMillis", "p50Millis", "p99Millis", "bareNormalisingP50Millis", "ratioToBareNormalising")) {
            assertThat(((Number) figures.get(name)).doubleValue()).as(name).isPositive();
        }
        assertThat(said).containsExactly("warming up", "round 1 of 2", "round 2 of 2");
    }

    @Test
    void whoever_asks_to_stop_gets_a_sentence() {
        var bench = new RiskBench(DemoShop.read(), new RiskPlan(500, 6, 2), () -> true, said::add);
        assertThatThrownBy(bench::run).isInstanceOf(Failure.class).satisfies(failure -> assertThat(((Failure) failure).exitCode()).isEqualTo(ExitCode.CANCELLED));
    }
}
