package deskside.launcher.command;

import deskside.hub.shop.DemoShop;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.launcher.bench.RiskBench;
import deskside.launcher.bench.RiskPlan;
import deskside.usecases.conversation.SendReply;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside bench risk}: the check of a reply before it is sent. */
@Command(name = "risk", mixinStandardHelpOptions = true,
        description = {"Measures the check of a long reply for risk words, promises and personal data, beside the desk's plain normalisation of the same text.",
            "readyMillis is what the first check of a process takes, with reading all word lists."},
        footer = {"", "Examples:", "  deskside bench risk", "  deskside bench risk --characters 4000 --json"})
public final class BenchRiskCommand implements Callable<Integer> {

    private static final int MOST_TEXTS = 20_000;

    @Option(names = "--characters", paramLabel = "N", description = "Of each text, up to 4000, which is the longest reply (default: ${DEFAULT-VALUE}).")
    private int characters = 2_000;

    @Option(names = "--texts", paramLabel = "N", description = "Texts in a round, none twice (default: ${DEFAULT-VALUE}).")
    private int texts = 400;

    @Option(names = "--rounds", paramLabel = "N", description = "A figure is the median of so many rounds, after one that only warms up (default: ${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (characters < 1 || characters > SendReply.MAX_LENGTH || texts < 1 || texts > MOST_TEXTS || rounds < 1) {
            throw new Failure(ExitCode.USAGE, "--characters must be 1 to " + SendReply.MAX_LENGTH + ", --texts 1 to " + MOST_TEXTS + " and --rounds at least 1.");
        }
        return BenchRun.print(spec.commandLine(), json, (cancelled, progress) -> new RiskBench(DemoShop.read(), new RiskPlan(characters, texts, rounds), cancelled, progress).run());
    }
}
