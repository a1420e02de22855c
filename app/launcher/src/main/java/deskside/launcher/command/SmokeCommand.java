package deskside.launcher.command;

import deskside.launcher.Display;
import deskside.launcher.ExitCode;
import deskside.launcher.ProgramVersion;
import deskside.launcher.demo.Smoke;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside smoke}: whether the installed program works as a whole. */
@Command(name = "smoke", mixinStandardHelpOptions = true,
        description = {"Tries the whole program without a display: hub, store, every screen in both languages and themes, one answer, one outage.",
            "It touches nothing of this person's desk. Exit code 0: all of it held."},
        footer = {"", "Examples:", "  deskside smoke", "  deskside smoke --out pictures", "  deskside smoke --data ./tried"})
public final class SmokeCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR",
            description = "Keep the desk that was tried in this new folder, with one reply that waits to be sent (default: nothing is kept).")
    private @Nullable Path folder;

    @Option(names = "--out", paramLabel = "DIR", description = "Keep the pictures of the screens (default: they are looked at and dropped).")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (folder != null) {
            NewFolder.require(folder);
        }
        Display.useHeadless();
        var report = new Smoke(Optional.ofNullable(folder), Optional.ofNullable(out), spec.commandLine().getErr()::println).run();
        var answer = spec.commandLine().getOut();
        answer.print(report.text());
        answer.println(report.allHeld() ? "Deskside " + ProgramVersion.number() + " works on this machine."
                : "Deskside " + ProgramVersion.number() + " does not work on this machine as it should; see the lines above.");
        return report.allHeld() ? ExitCode.OK : ExitCode.NOT_HELD;
    }
}
