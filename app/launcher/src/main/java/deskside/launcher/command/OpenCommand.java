package deskside.launcher.command;

import deskside.launcher.AppScope;
import deskside.launcher.CompositionRoot;
import deskside.launcher.DataFolders;
import deskside.launcher.Desk;
import deskside.launcher.Display;
import deskside.launcher.Door;
import deskside.launcher.EmbedderChoice;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.launcher.FirstFrame;
import deskside.launcher.Window;
import deskside.ui.shell.DeskLink;
import deskside.ui.shell.UiOptions;
import deskside.ui.shell.Workbench;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deskside open}: the desk itself. */
@Command(name = "open", mixinStandardHelpOptions = true,
        description = "Opens the desk. The first time it asks for the hub's address and a sign-in; both are remembered.",
        footer = {"", "Examples:", "  deskside open", "  deskside open --lang en --theme dark", "  deskside open --data ./second-desk"})
public final class OpenCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(OpenCommand.class);

    @Option(names = "--data", paramLabel = "DIR", description = "The desk's data folder (default: the system's place for such data).")
    private @Nullable Path folder;

    @Option(names = "--report-start", description = {"Say when the first usable frame was on the screen, then close; for measurements.",
            "Without a display it is drawn on the headless platform. Somebody must have signed in."})
    private boolean reportStart;

    @Parameters(index = "0", arity = "0..1", paramLabel = "LINK",
            description = "What to open first: deskside:conversation/ID, deskside:search/TEXT, or a screen such as deskside:knowledge.")
    private String link = "";

    @Mixin
    private Looks looks = new Looks();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (reportStart && !Display.isThere()) {
            Display.useHeadless();
        } else if (!Display.isThere()) {
            throw new Failure(ExitCode.ENVIRONMENT,
                    "There is no display: start Deskside in a desktop session, or run 'deskside demo --headless' to see it without one.");
        }
        var first = link.isBlank() ? Optional.<DeskLink>empty() : Optional.of(DeskLink.parse(link).orElseThrow(() -> new Failure(ExitCode.USAGE,
                "This is no link of Deskside: " + link + ". Write one such as deskside:search/refund.")));
        var data = folder == null ? DataFolders.desk() : folder;
        if (Door.knock(data, link)) {
            spec.commandLine().getOut().println("Deskside is open already; its window comes to the front.");
            return ExitCode.OK;
        }
        // before further threads run native code
        EmbedderChoice.forbidReports();
        Window.startEarly();
        try (var scope = new AppScope(); var firstFrame = new FirstFrame()) {
            var brain = CompositionRoot.brain(scope, data, spec.commandLine().getErr()::println, firstFrame);
            var desk = CompositionRoot.desk(scope, brain, firstFrame);
            var options = looks.options(brain.store().settings());
            if (reportStart) {
                spec.commandLine().getOut().println(reportStart(desk, options));
            } else if (isSignedIn(desk, options, firstFrame)) {
                Window.runUntilClosed(desk, options, workbench -> {
                    first.ifPresent(workbench::follow);
                    letIn(scope, data, workbench);
                    workbench.awaitUsable();
                    firstFrame.drawn();
                });
            }
            return ExitCode.OK;
        }
    }

    private static boolean isSignedIn(Desk desk, UiOptions options, FirstFrame firstFrame) {
        if (desk.useCases().signInAtHub().account().isEmpty()) {
            // signing in needs the line
            firstFrame.drawn();
        }
        return Window.askToSignIn(desk, options);
    }

    /** Usable: queue and open conversation are shown and keys are taken. The time stands first, in milliseconds since 1970, for scripts that started the program. */
    private static String reportStart(Desk desk, UiOptions options) {
        if (desk.useCases().signInAtHub().account().isEmpty()) {
            throw new Failure(ExitCode.USAGE, "Nobody is signed in at this desk: sign in with 'deskside open' first, or make a desk with"
                    + " 'deskside smoke --data DIR'.");
        }
        var usable = Window.firstUsableFrame(desk, options);
        var java = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        return usable.toEpochMilli() + " first usable frame, " + Duration.between(java, usable).toMillis() + " ms after the start of Java";
    }

    private static void letIn(AppScope scope, Path data, Workbench workbench) {
        try {
            scope.add(Door.open(data, link -> {
                workbench.bringForward();
                DeskLink.parse(link).ifPresent(workbench::follow);
            }));
        } catch (IOException e) {
            LOG.warn("A second start on {} will say that the folder is in use, instead of coming here", data, e);
        }
    }
}
