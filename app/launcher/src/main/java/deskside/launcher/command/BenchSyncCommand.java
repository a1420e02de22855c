package deskside.launcher.command;

import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.launcher.bench.SyncBench;
import deskside.launcher.bench.SyncPlan;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside bench sync}: taking in, sending, and finding nothing new. */
@Command(name = "sync", mixinStandardHelpOptions = true,
        description = {"Measures the line between a desk and a hub: taking in all documents, a pull that finds nothing new, queueing, and sending "
                + "what was queued.", "Beside another product: sync/compare/README.md."},
        footer = {"", "Examples:", "  deskside bench sync", "  deskside bench sync --documents 20000 --commands 1000 --json"})
public final class BenchSyncCommand implements Callable<Integer> {

    private static final int MOST_DOCUMENTS = 200_000;
    private static final int MOST_COMMANDS = 100_000;

    @Option(names = "--documents", paramLabel = "N", description = "Articles at the hub, up to 200000 (default: ${DEFAULT-VALUE}).")
    private int documents = 5_000;

    @Option(names = "--commands", paramLabel = "N", description = "Replies to queue and send, up to 100000 (default: ${DEFAULT-VALUE}).")
    private int commands = 1_000;

    @Option(names = "--warm-up", paramLabel = "N", description = "So many rounds before those that count; of the very first the figures named first… tell "
            + "(default: ${DEFAULT-VALUE}).")
    private int warmUp = 2;

    @Option(names = "--rounds", paramLabel = "N", description = "A figure is the median of so many rounds, each with a new desk (default: ${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (documents < 1 || documents > MOST_DOCUMENTS || commands < 1 || commands > MOST_COMMANDS || warmUp < 0 || rounds < 1) {
            throw new Failure(ExitCode.USAGE, "--documents must be 1 to " + MOST_DOCUMENTS + ", --commands 1 to " + MOST_COMMANDS
                    + ", --warm-up at least 0 and --rounds at least 1.");
        }
        return BenchRun.print(spec.commandLine(), json, (cancelled, progress) -> new SyncBench(new SyncPlan(documents, commands, warmUp, rounds), cancelled, progress).run());
    }
}
