package deskside.launcher.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.simulation.MutantHunt;
import deskside.simulation.Simulation;
import deskside.simulation.mutant.Mutants;
import deskside.simulation.net.Fault;
import deskside.simulation.world.Plan;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside simulate}: sync in simulated time, with everything going wrong that can. */
@Command(name = "simulate", mixinStandardHelpOptions = true,
        description = {"Runs desks, their people, customers and a hub in simulated time while lines, programs and clocks fail, and checks the "
                + "invariants of sync. Engine, outbox, tables and hub are the real ones; only time, network and people are simulated.",
            "The same seed always goes the same way."},
        footer = {"", "Examples:", "  deskside simulate --seeds 1..10000", "  deskside simulate --seeds 1..500 --desks 4 --faults crash,cut,duplicate",
            "  deskside simulate --seed 4711 --trace", "  deskside simulate --mutants"})
public final class SimulateCommand implements Callable<Integer> {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,15})\\.\\.(\\d{1,15})");

    /** The hardest one needs about a hundred. */
    private static final long MOST_SEEDS_FOR_A_MUTANT = 1_000;

    @Option(names = "--seeds", paramLabel = "A..B", description = "All seeds from A to B.")
    private @Nullable String seeds;

    @Option(names = "--seed", paramLabel = "S", description = "One seed.")
    private @Nullable Long seed;

    @Option(names = "--trace", description = "With --seed: print what happened, line by line.")
    private boolean trace;

    @Option(names = "--mutants", description = "Plant every known bug and see whether it is caught.")
    private boolean mutants;

    @Option(names = "--desks", paramLabel = "N", description = "How many desks, 1 to 4 (default: ${DEFAULT-VALUE}).")
    private int desks = 3;

    @Option(names = "--faults", paramLabel = "NAMES", description = "What may go wrong: all (default), none, or names parted by commas.")
    private String faults = "all";

    @Option(names = "--threads", paramLabel = "N", description = "Worlds at a time (default: one for each processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var plan = plan();
        // thousands of outages a minute would fill the log
        ((Logger) LoggerFactory.getLogger("deskside")).setLevel(Level.OFF);
        if (seed != null && seeds == null && !mutants) {
            return one(new Simulation(plan), seed);
        }
        if (trace || seed != null || threads < 1 || mutants == (seeds != null)) {
            throw new Failure(ExitCode.USAGE, "Give either --seeds A..B, or --seed S and maybe --trace, or --mutants; --threads must be at least 1.");
        }
        return mutants ? mutants(plan) : range(plan);
    }

    private int one(Simulation simulation, long which) {
        var result = simulation.replay(which);
        spec.commandLine().getOut().println(SimulationReport.of(result, trace, json));
        return result.held() ? ExitCode.OK : ExitCode.NOT_HELD;
    }

    private int range(Plan plan) throws InterruptedException {
        var bounds = RANGE.matcher(seeds == null ? "" : seeds);
        if (!bounds.matches() || Long.parseLong(bounds.group(1)) > Long.parseLong(bounds.group(2))) {
            throw new Failure(ExitCode.USAGE, "--seeds must be two numbers such as 1..10000, the lower one first, not '" + seeds + "'.");
        }
        var result = new Simulation(plan).run(Long.parseLong(bounds.group(1)), Long.parseLong(bounds.group(2)), threads);
        spec.commandLine().getOut().println(SimulationReport.of(result, json));
        return result.held() ? ExitCode.OK : ExitCode.NOT_HELD;
    }

    private int mutants(Plan plan) throws InterruptedException {
        var out = spec.commandLine().getOut();
        var hunt = new MutantHunt(plan, threads, MOST_SEEDS_FOR_A_MUTANT);
        var missed = 0;
        for (var mutant : Mutants.all()) {
            var caught = hunt.hunt(mutant);
            missed += caught.isCaught() ? 0 : 1;
            out.println(SimulationReport.of(caught, json));
        }
        if (!json) {
            out.println(Mutants.all().size() + " planted bugs, " + (missed == 0 ? "all caught." : missed + " not caught."));
        }
        return missed == 0 ? ExitCode.OK : ExitCode.NOT_HELD;
    }

    private Plan plan() {
        try {
            return new Plan(desks, chosen());
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.USAGE, e.getMessage());
        }
    }

    private Set<Fault> chosen() {
        return switch (faults.strip()) {
            case "all" -> Fault.ALL;
            case "none" -> Set.of();
            default -> {
                var set = EnumSet.noneOf(Fault.class);
                Arrays.stream(faults.split(",")).map(Fault::ofName).forEach(set::add);
                yield set;
            }
        };
    }
}
