package deskside.launcher.command;

import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.launcher.bench.FilledDesk;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside bench fill}: a desk to measure starts with. */
@Command(name = "fill", mixinStandardHelpOptions = true,
        description = {"Makes a desk with many conversations in a new folder, signed in at a hub that is gone afterwards, for measuring what a start takes:",
            "'deskside open --report-start --data DIR', or all of it by installers/measure-start."},
        footer = {"", "Example:", "  deskside bench fill --conversations 50000 --data ./filled"})
public final class BenchFillCommand implements Callable<Integer> {

    private static final int MOST = 1_000_000;

    @Option(names = "--conversations", paramLabel = "N", description = "How many, four messages each (default: ${DEFAULT-VALUE}).")
    private int conversations = 50_000;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The new folder.")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (conversations < 1 || conversations > MOST) {
            throw new Failure(ExitCode.USAGE, "--conversations must be 1 to " + MOST + ", not " + conversations + ".");
        }
        NewFolder.require(folder);
        BenchRun.of(spec.commandLine(), (cancelled, progress) -> {
            new FilledDesk(folder, cancelled, progress).fill(conversations);
            return folder;
        });
        spec.commandLine().getOut().println("A desk with " + conversations + " conversations lies in " + folder + ".");
        return ExitCode.OK;
    }
}
