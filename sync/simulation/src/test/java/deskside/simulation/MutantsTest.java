package deskside.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.simulation.mutant.Mutant;
import deskside.simulation.mutant.Mutants;
import deskside.simulation.world.Plan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MutantsTest {

    private static final int PROCESSORS = 2;
    private static final int MOST_SEEDS = 1500;

    static Iterable<Mutant> mutants() {
        return Mutants.all();
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void a_planted_bug_is_caught(Mutant mutant) throws InterruptedException {
        var caught = new MutantHunt(Plan.standard(), PROCESSORS, MOST_SEEDS).hunt(mutant);

        assertThat(caught.isCaught()).as("%s: %s, by one of %d seeds", mutant.name(), mutant.breaks(), caught.seeds()).isTrue();
    }
}
