package deskside.launcher.bench.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.launcher.Display;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.launcher.shift.ShiftPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Says nothing about times, which belong to the machine. */
class WorkbenchBenchTest {

    private static final ShiftPlan PLAN = new ShiftPlan(3, 6, 2, Duration.ZERO);

    private final List<String> said = new ArrayList<>();

    @BeforeAll
    static void withoutDisplay() {
        Display.useHeadless();
    }

    @Test
    void a_shift_on_the_window_is_watched_beside_an_empty_one() {
        var figures = new WorkbenchBench(PLAN, () -> false, said::add).run().map();

        assertThat(figures).containsEntry("bench", "workbench").containsEntry("conversations", 3).containsEntry("messages", 18).containsEntry("openAtOnce", 2);
        // two chats by turns, each answered twice, then the third one alone
        assertThat(figures).containsEntry("changes", 5);
        for (var name : List.of("keyP99Millis", "keyLongestMillis", "changeP50Millis", "changeLongestMillis", "emptyWindowKeyLongestMillis")) {
            assertThat(((Number) figures.get(name)).doubleValue()).as(name).isPositive();
        }
        assertThat(((Number) figures.get("changeLongestMillis")).doubleValue()).isGreaterThanOrEqualTo(((Number) figures.get("changeP50Millis")).doubleValue());
        assertThat(said).anySatisfy(line -> assertThat(line).startsWith("what the FX thread did"));
    }

    @Test
    void whoever_asks_to_stop_gets_a_sentence() {
        var bench = new WorkbenchBench(PLAN, () -> true, said::add);

        assertThatThrownBy(bench::run).isInstanceOf(Failure.class).satisfies(failure -> assertThat(((Failure) failure).exitCode()).isEqualTo(ExitCode.CANCELLED));
    }
}
