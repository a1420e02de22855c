package deskside.launcher.command;

import deskside.launcher.Display;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.launcher.bench.workbench.WorkbenchBench;
import deskside.launcher.shift.ShiftPlan;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside bench workbench}: how long the window keeps a person waiting. */
@Command(name = "workbench", mixinStandardHelpOptions = true,
        description = {"Measures how long a key waits and how long a change of the conversation takes, while customers write through a hub in the same process and a "
                + "scripted agent goes round and answers them on the window; beside an empty window in the same process.",
            "The first seconds count: what a program does for the first time is in the figures. Without --minutes the agent answers as fast as the desk allows, "
                + "a hundred times as fast as a person."},
        footer = {"", "Examples:", "  deskside bench workbench", "  deskside bench workbench --on-screen --conversations 40 --minutes 2 --json"})
public final class BenchWorkbenchCommand implements Callable<Integer> {

    private static final int MOST_CONVERSATIONS = 2_000;
    private static final int MOST_MESSAGES = 60;
    private static final int MOST_OPEN = 50;
    private static final int LONGEST_MINUTES = 480;

    @Option(names = "--conversations", paramLabel = "N", description = "That are answered and ended, up to 2000 (default: ${DEFAULT-VALUE}).")
    private int conversations = 40;

    @Option(names = "--messages", paramLabel = "N", description = "In each, 3 to 60, a third of them the agent's (default: ${DEFAULT-VALUE}).")
    private int messages = 15;

    @Option(names = "--open", paramLabel = "N", description = "Conversations among which the agent goes round, up to 50 (default: ${DEFAULT-VALUE}).")
    private int open = 12;

    @Option(names = "--minutes", paramLabel = "N", description = "That the answers are spread over, up to 480 (default: as fast as it goes).")
    private int minutes;

    @Option(names = "--on-screen", description = "Open the window on this machine's display (default: JavaFX's headless platform, which copies each frame pixel by pixel "
            + "on the thread that is watched).")
    private boolean onScreen;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (conversations < 1 || conversations > MOST_CONVERSATIONS || messages < 3 || messages > MOST_MESSAGES || open < 1 || open > MOST_OPEN || minutes < 0
                || minutes > LONGEST_MINUTES) {
            throw new Failure(ExitCode.USAGE, "--conversations must be 1 to " + MOST_CONVERSATIONS + ", --messages 3 to " + MOST_MESSAGES + ", --open 1 to " + MOST_OPEN
                    + " and --minutes 0 to " + LONGEST_MINUTES + ".");
        }
        if (!onScreen) {
            Display.useHeadless();
        } else if (!Display.isThere()) {
            throw new Failure(ExitCode.ENVIRONMENT, "This machine has no display: leave out --on-screen.");
        }
        return BenchRun.print(spec.commandLine(), json, (cancelled, progress) -> new WorkbenchBench(new ShiftPlan(conversations, messages, open, Duration.ofMinutes(minutes)), cancelled, progress).run());
    }
}
