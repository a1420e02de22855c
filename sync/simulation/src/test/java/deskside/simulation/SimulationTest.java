package deskside.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.simulation.net.Fault;
import deskside.simulation.world.Plan;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {

    private static final int PROCESSORS = 2;

    @Test
    void all_invariants_hold_whatever_goes_wrong() throws InterruptedException {
        var result = new Simulation(Plan.standard()).run(1, 120, PROCESSORS);

        assertThat(result.examples()).isEmpty();
        assertThat(result.differing()).isEmpty();
        assertThat(result.events()).isGreaterThan(50_000);
    }

    @Test
    void all_invariants_hold_when_nothing_goes_wrong() throws InterruptedException {
        assertThat(new Simulation(new Plan(2, Set.of())).run(1, 20, PROCESSORS).examples()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 4711})
    void a_seed_goes_the_same_way_every_time_line_by_line(long seed) {
        var simulation = new Simulation(new Plan(3, Fault.ALL));

        var first = simulation.replay(seed);
        var second = simulation.replay(seed);

        assertThat(first.trace()).hasSizeGreaterThan(50).isEqualTo(second.trace());
        assertThat(first.digest()).isEqualTo(second.digest());
    }
}
