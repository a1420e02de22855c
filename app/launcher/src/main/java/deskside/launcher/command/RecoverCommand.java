package deskside.launcher.command;

import deskside.launcher.DataFolders;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.store.LocalStore;
import deskside.store.StoreUnavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside recover}: a new data file in place of a damaged one, with the queue of the old one. */
@Command(name = "recover", mixinStandardHelpOptions = true,
        description = {"Sets a data file aside that does not open, and begins a new one.",
            "What waits to be sent comes back from the journal; all else is loaded from the hub at the next start.",
            "Nothing is deleted. A data file that opens is left as it is."},
        footer = {"", "Example:", "  deskside recover"})
public final class RecoverCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", description = "The desk's data folder (default: that of 'deskside open').")
    private @Nullable Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var dir = folder == null ? DataFolders.desk() : folder;
        if (!Files.isDirectory(dir)) {
            throw new Failure(ExitCode.USAGE, "There is no data folder " + dir + ": nothing to recover.");
        }
        var out = spec.commandLine().getOut();
        try (var store = LocalStore.open(dir, Optional.empty())) {
            out.println("The data in " + dir + " opens; " + waiting(store) + ". Nothing was changed.");
            return ExitCode.OK;
        } catch (StoreUnavailable e) {
            if (e.kind() != StoreUnavailable.Kind.DAMAGED && e.kind() != StoreUnavailable.Kind.WRONG_KEY) {
                throw new Failure(ExitCode.DATA, e.getMessage(), e);
            }
        }
        var kept = LocalStore.setAside(dir, InstantSource.system());
        try (var store = LocalStore.open(dir, Optional.empty())) {
            kept.ifPresent(path -> out.println("The old data file is kept as " + path + "."));
            out.println("A new one has been made; " + waiting(store) + ". Start Deskside and sign in to load the rest.");
            return ExitCode.OK;
        } catch (StoreUnavailable e) {
            throw new Failure(ExitCode.DATA, e.getMessage(), e);
        }
    }

    private static String waiting(LocalStore store) {
        return WaitingCommand.words(store.outbox().pending().size());
    }
}
