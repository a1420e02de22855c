package deskside.simulation;

import deskside.simulation.mutant.Mutant;
import deskside.simulation.world.Plan;
import deskside.simulation.world.Violation;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks for the first seed that shows a planted bug. */
public final class MutantHunt {

    private final Plan plan;
    private final int threads;
    private final long mostSeeds;

    /** @param mostSeeds a bug that none of the seeds from 1 to this shows is not caught */
    public MutantHunt(Plan plan, int threads, long mostSeeds) {
        this.plan = plan;
        this.threads = threads;
        this.mostSeeds = mostSeeds;
    }

    /**
     * What came of one bug.
     *
     * @param seeds      how many were run
     * @param invariants that the first violating seed violated; empty when none did
     */
    public record Catch(Mutant mutant, long seeds, long firstSeed, Set<String> invariants) {

        public boolean isCaught() {
            return !invariants.isEmpty();
        }

        /** Whether the invariant that is there for it was among those violated. */
        public boolean asExpected() {
            return invariants.contains(mutant.caughtBy());
        }
    }

    public Catch hunt(Mutant mutant) throws InterruptedException {
        var result = new Simulation(plan, mutant.seams()).runUntilViolated(1, mostSeeds, threads);
        var first = result.examples().stream().findFirst();
        return new Catch(mutant, result.schedules(), first.map(one -> one.seed()).orElse(0L),
                first.map(one -> one.violations().stream().map(Violation::invariant).collect(Collectors.toCollection(TreeSet::new)))
                        .orElseGet(TreeSet::new));
    }
}
