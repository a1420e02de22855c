package deskside.launcher.command;

import deskside.launcher.AppScope;
import deskside.launcher.CompositionRoot;
import deskside.launcher.DataFolders;
import deskside.launcher.Display;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.launcher.Window;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside open}: the desk itself. */
@Command(name = "open", mixinStandardHelpOptions = true,
        description = "Opens the desk. The first time it asks for the hub's address and a sign-in; both are remembered.",
        footer = {"", "Examples:", "  deskside open", "  deskside open --lang en --theme dark", "  deskside open --data ./second-desk"})
public final class OpenCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", description = "The desk's data folder (default: the system's place for such data).")
    private @Nullable Path folder;

    @Mixin
    private Looks looks = new Looks();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Display.isThere()) {
            throw new Failure(ExitCode.ENVIRONMENT,
                    "There is no display: start Deskside in a desktop session, or run 'deskside demo --headless' to see it without one.");
        }
        try (var scope = new AppScope()) {
            var brain = CompositionRoot.brain(scope, folder == null ? DataFolders.desk() : folder, spec.commandLine().getErr()::println);
            var desk = CompositionRoot.desk(scope, brain);
            Window.runUntilClosed(desk, looks.options(brain.store().settings()), () -> { });
            return ExitCode.OK;
        }
    }
}
