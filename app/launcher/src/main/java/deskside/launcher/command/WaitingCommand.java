package deskside.launcher.command;

import deskside.launcher.AppScope;
import deskside.launcher.CompositionRoot;
import deskside.launcher.DataFolders;
import deskside.launcher.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside waiting}: whether anything would be lost with this desk; for scripts, such as that of the package's removal. */
@Command(name = "waiting", mixinStandardHelpOptions = true,
        description = "Tells how many items of this desk wait to be sent. Exit code 0: none; 4: some; 5: the desk is open or damaged.",
        footer = {"", "Example:", "  deskside waiting && sudo apt remove deskside"})
public final class WaitingCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", description = "The desk's data folder (default: that of 'deskside open').")
    private @Nullable Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var desk = folder == null ? DataFolders.desk() : folder;
        var out = spec.commandLine().getOut();
        if (!Files.isDirectory(desk)) {
            out.println("There is no desk in " + desk + ": nothing waits to be sent.");
            return ExitCode.OK;
        }
        try (var scope = new AppScope()) {
            var count = CompositionRoot.waiting(scope, desk);
            out.println(words(count) + ".");
            return count == 0 ? ExitCode.OK : ExitCode.NOT_HELD;
        }
    }

    /** A clause about how many items wait. */
    static String words(int count) {
        return count == 0 ? "nothing waits to be sent" : count == 1 ? "one item waits to be sent" : count + " items wait to be sent";
    }
}
