package deskside.launcher.command;

import deskside.domain.update.ProgramNumber;
import deskside.domain.update.UpdateFolder;
import deskside.launcher.AppScope;
import deskside.launcher.CompositionRoot;
import deskside.launcher.DataFolders;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.launcher.ProgramVersion;
import deskside.launcher.update.FileUpdateFolder;
import deskside.launcher.update.UpdateSource;
import deskside.sync.engine.net.HttpReleases;
import deskside.usecases.update.CheckForUpdate;
import deskside.usecases.update.DownloadUpdate;
import deskside.usecases.update.SignedManifest;
import deskside.usecases.update.UpdateState;
import deskside.usecases.update.UpdateState.Refusal;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside update}: whether there is a newer version, and fetching it. */
@Command(name = "update", mixinStandardHelpOptions = true,
        description = {"Looks for a newer version of Deskside and fetches it. Installing it is up to you: this command never asks for your rights.",
            "Only what is signed by the publisher's key counts, and nothing older than what was seen before."},
        footer = {"", "Examples:", "  deskside update --check", "  deskside update --download"})
public final class UpdateCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private Wish wish = new Wish();

    @Option(names = "--anyway", description = "Fetch it even though items of this desk's queue wait to be sent.")
    private boolean anyway;

    @Spec
    private CommandSpec spec;

    /** One of both. */
    static final class Wish {
        @Option(names = "--check", required = true, description = "Only look.")
        private boolean check;

        @Option(names = "--download", required = true, description = "Fetch the newest version and check it.")
        private boolean download;
    }

    @Override
    public Integer call() {
        var source = UpdateSource.ofThisInstallation().orElseThrow(() -> new Failure(ExitCode.ENVIRONMENT,
                "This installation of Deskside looks for no updates: they come from who keeps this machine, or with 'git pull' in a checkout."));
        var folder = new FileUpdateFolder(DataFolders.updates());
        try (var releases = new HttpReleases(source.address(), SignedManifest.MOST_BYTES)) {
            var check = new CheckForUpdate(releases, folder, source.keys(), ProgramNumber.parse(ProgramVersion.number()), UpdateSource.system(),
                    this::waiting);
            return told(check.check(), releases, folder);
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.ENVIRONMENT, "The address for updates of this installation cannot be used: " + source.address() + ".", e);
        }
    }

    private int told(UpdateState state, HttpReleases releases, UpdateFolder folder) {
        var out = spec.commandLine().getOut();
        return switch (state) {
            case UpdateState.NoSource _, UpdateState.Unknown _ ->
                    throw new Failure(ExitCode.HUB, "The publisher cannot be asked now; Deskside " + ProgramVersion.number() + " goes on as it is.");
            case UpdateState.Newest newest -> {
                out.println("Deskside " + newest.version() + " is the newest version.");
                yield ExitCode.OK;
            }
            case UpdateState.Available available -> {
                out.println("Deskside " + available.release().version() + " is available" + (available.urgent()
                        ? ", and " + ProgramVersion.number() + " should not be used any longer." : ".") + news(available));
                yield wish.download ? fetched(available, releases, folder) : ExitCode.OK;
            }
            case UpdateState.Ready ready -> {
                out.println("Deskside " + ready.release().version() + " lies in " + ready.file() + " and is as its publisher signed it.");
                out.println(ready.file().toString().endsWith(".deb") ? "Close Deskside and install it: sudo apt install " + ready.file()
                        : "Close Deskside and open that file to install it.");
                yield ExitCode.OK;
            }
            case UpdateState.Refused refused -> throw new Failure(ExitCode.DATA, sentence(refused.why()) + " Deskside " + ProgramVersion.number()
                    + " goes on as it is.");
        };
    }

    private int fetched(UpdateState.Available available, HttpReleases releases, UpdateFolder folder) {
        if (available.waiting() > 0 && !anyway) {
            throw new Failure(ExitCode.NOT_HELD, "On this desk " + WaitingCommand.words(available.waiting())
                    + ": the update waits until it is sent; add --anyway to fetch it now.");
        }
        return told(new DownloadUpdate(releases, folder, UpdateSource.system()).download(available.release()), releases, folder);
    }

    private static String news(UpdateState.Available available) {
        var news = available.release().news().en();
        return news.isBlank() ? "" : " " + news;
    }

    private static String sentence(Refusal why) {
        return switch (why) {
            case WRONG_SIGNATURE -> "What the server offers is not signed by the publisher's key: nothing of it is used; tell who keeps this machine.";
            case MALFORMED -> "What the publisher has signed cannot be read by this version: install the newest one by hand.";
            case OLDER -> "The server offers an older version than this one, or than one it offered before: nothing is used; tell who keeps this machine.";
            case NO_PACKAGE -> "The newest version has no package for this system.";
            case BROKEN_OFF -> "The download broke off: try again.";
            case DAMAGED -> "What was downloaded is not what the publisher signed, so it was deleted: try again later.";
            case DISK_FULL -> "The disk is too full for the download: free some space and try again.";
            case NOT_WRITABLE -> "The folder " + DataFolders.updates() + " cannot be written: check its permissions and try again.";
        };
    }

    /** Asked only where it matters: an open desk cannot be asked from here. */
    private int waiting() {
        if (wish.check || anyway || !Files.isDirectory(DataFolders.desk())) {
            return 0;
        }
        try (var scope = new AppScope()) {
            return CompositionRoot.waiting(scope, DataFolders.desk());
        }
    }
}
