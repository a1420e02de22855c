package deskside.launcher.command;

import deskside.launcher.Display;
import deskside.launcher.ExitCode;
import deskside.launcher.demo.Demo;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside demo}: the whole desk on the demo shop, without any set-up. */
@Command(name = "demo", mixinStandardHelpOptions = true,
        description = "Opens the workbench on the demo shop, with customers who write; without a display it plays a shift and takes pictures.",
        footer = {"", "Examples:", "  deskside demo", "  deskside demo --lang en --theme dark", "  deskside demo --headless --out shots"})
public final class DemoCommand implements Callable<Integer> {

    @Option(names = "--headless", description = "Play the scripted shift even where there is a display.")
    private boolean headless;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the pictures of the shift go (default: target/shots).")
    private @Nullable Path out;

    @Mixin
    private Looks looks = new Looks();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var progress = spec.commandLine().getErr();
        var demo = new Demo(progress::println);
        if (!headless && Display.isThere()) {
            demo.open(desk -> looks.options(desk.brain().store().settings()));
            return ExitCode.OK;
        }
        Display.useHeadless();
        var pictures = out == null ? Path.of("target", "shots") : out;
        var report = demo.playShift(desk -> looks.options(desk.brain().store().settings()), pictures);
        var answer = spec.commandLine().getOut();
        answer.print(report.text());
        answer.println(report.allHeld() ? "All of it held. Pictures: " + pictures.toAbsolutePath()
                : "Not all of it held. Pictures: " + pictures.toAbsolutePath());
        return report.allHeld() ? ExitCode.OK : ExitCode.NOT_HELD;
    }
}
