package deskside.launcher.command;

import deskside.launcher.AppScope;
import deskside.launcher.CompositionRoot;
import deskside.launcher.DataFolders;
import deskside.launcher.ErasedFolder;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.launcher.autostart.SystemAutostart;
import deskside.store.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside erase-local-data}: nothing of this person's desk stays on this machine. */
@Command(name = "erase-local-data", mixinStandardHelpOptions = true,
        description = {"Deletes all that Deskside keeps for you on this machine: desk, key, queue, search index, models, downloads and logs.",
            "What the hub has stays there, as do desks in folders of your own (--data). Without --yes it only tells what would be deleted.",
            "The key goes first, so that whatever a disk may still hold of the rest cannot be read. It no longer starts with the system then."},
        footer = {"", "Examples:", "  deskside erase-local-data", "  deskside erase-local-data --yes"})
public final class EraseCommand implements Callable<Integer> {

    @Option(names = "--yes", description = "Delete it.")
    private boolean yes;

    @Option(names = "--lose-waiting", description = "Delete it even though items wait to be sent or the data are damaged: these items are lost.")
    private boolean loseWaiting;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var root = DataFolders.root();
        var out = spec.commandLine().getOut();
        if (!Files.isDirectory(root)) {
            out.println("There are no local data in " + root + ".");
            return ExitCode.OK;
        }
        requireSent(DataFolders.desk());
        var erased = new ErasedFolder(root);
        if (!yes) {
            out.println("Would delete " + erased.contents() + " in " + root + ". Run 'deskside erase-local-data --yes' to do it.");
            return ExitCode.OK;
        }
        out.println("Deleted " + erased.erase() + " in " + root + ".");
        dropAutostart();
        return ExitCode.OK;
    }

    /** Is no data, but a desk without data that opens by itself is no erased one. */
    private void dropAutostart() {
        var autostart = SystemAutostart.ofThisInstallation();
        try {
            if (autostart.isOffered() && autostart.isOn()) {
                autostart.change(false);
                spec.commandLine().getOut().println("Deskside no longer starts with the system.");
            }
        } catch (IOException e) {
            throw new Failure(ExitCode.ENVIRONMENT, "Deskside still starts with the system (" + e.getMessage() + "): switch it off in the system's settings.", e);
        }
    }

    private void requireSent(Path desk) {
        if (!Files.isDirectory(desk)) {
            return;
        }
        int waiting;
        try (var scope = new AppScope()) {
            waiting = CompositionRoot.waiting(scope, desk);
        } catch (Failure e) {
            var isOpen = e.getCause() instanceof StoreUnavailable cause && cause.kind() == StoreUnavailable.Kind.IN_USE;
            if (loseWaiting && !isOpen) {
                return;
            }
            throw e;
        }
        if (waiting > 0 && !loseWaiting) {
            throw new Failure(ExitCode.NOT_HELD, "On this desk " + WaitingCommand.words(waiting)
                    + ": open Deskside with a network so that it is sent, or add --lose-waiting to lose it. Nothing was deleted.");
        }
    }
}
