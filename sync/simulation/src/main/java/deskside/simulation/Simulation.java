package deskside.simulation;

import deskside.simulation.seam.Seams;
import deskside.simulation.world.Disks;
import deskside.simulation.world.Plan;
import deskside.simulation.world.World;
import deskside.simulation.world.WorldResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs worlds, a range of seeds on several threads or a single one with its trace. Safe for all threads. */
public final class Simulation {

    /** Violated worlds whose details are kept; more say nothing new. */
    private static final int KEPT = 20;
    /** Each so many seeds one is run twice: I12. */
    private static final long TWICE = 50;

    private final Plan plan;
    private final Supplier<Seams> seams;

    public Simulation(Plan plan) {
        this(plan, () -> Seams.NONE);
    }

    /** @param seams a new one for each world, so that what a planted bug remembers ends with its world */
    public Simulation(Plan plan, Supplier<Seams> seams) {
        this.plan = plan;
        this.seams = seams;
    }

    /** One seed, with its trace. */
    public WorldResult replay(long seed) {
        try (var disks = new Disks(plan.desks())) {
            return World.run(seed, plan, disks, seams.get(), true);
        }
    }

    /** All seeds from {@code first} to {@code last}, both included. */
    public RangeResult run(long first, long last, int threads) throws InterruptedException {
        return run(first, last, threads, false);
    }

    /** As {@link #run}, only until one of the seeds shows a violation. */
    public RangeResult runUntilViolated(long first, long last, int threads) throws InterruptedException {
        return run(first, last, threads, true);
    }

    private RangeResult run(long first, long last, int threads, boolean untilViolated) throws InterruptedException {
        var next = new AtomicLong(first);
        var began = System.nanoTime();
        try (var workers = Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("simulation-", 0).daemon().factory())) {
            var parts = workers.invokeAll(Collections.nCopies(threads, worker(next, last, untilViolated)));
            var tallies = new ArrayList<Tally>();
            for (var part : parts) {
                tallies.add(part.get());
            }
            return RangeResult.of(tallies, (System.nanoTime() - began) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a simulation broke off", e.getCause());
        }
    }

    private Callable<Tally> worker(AtomicLong next, long last, boolean untilViolated) {
        return () -> {
            var tally = new Tally();
            try (var disks = new Disks(plan.desks())) {
                for (long seed; (seed = next.getAndIncrement()) <= last;) {
                    var result = World.run(seed, plan, disks, seams.get(), false);
                    tally.add(result, KEPT);
                    if (seed % TWICE == 0 && result.digest() != World.run(seed, plan, disks, seams.get(), false).digest()) {
                        tally.notTheSame(seed);
                    }
                    if (untilViolated && !result.held()) {
                        next.set(last + 1);
                    }
                }
            }
            return tally;
        };
    }

    /** What one thread has seen. */
    static final class Tally {

        long schedules;
        long events;
        long violated;
        @Nullable Long firstViolated;
        final List<WorldResult> kept = new ArrayList<>();
        final List<Long> differing = new ArrayList<>();

        void add(WorldResult result, int most) {
            schedules++;
            events += result.events();
            if (!result.held()) {
                violated++;
                firstViolated = firstViolated == null ? Long.valueOf(result.seed()) : firstViolated;
                if (kept.size() < most) {
                    kept.add(result);
                }
            }
        }

        void notTheSame(long seed) {
            differing.add(seed);
        }
    }
}
