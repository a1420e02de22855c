package deskside.launcher.bench.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.launcher.shift.ShiftPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever asks to stop; a whole shift with the same watch, agent and customers is {@code CompressedShiftTest}. */
class WorkbenchBenchTest {

    private final List<String> said = new ArrayList<>();

    @Test
    void whoever_asks_to_stop_gets_a_sentence() {
        var bench = new WorkbenchBench(new ShiftPlan(3, 6, 2, Duration.ZERO), () -> true, said::add);

        assertThatThrownBy(bench::run).isInstanceOf(Failure.class).satisfies(failure -> assertThat(((Failure) failure).exitCode()).isEqualTo(ExitCode.CANCELLED));
        assertThat(said).containsExactly("starting a hub on the demo shop and a desk");
    }
}
