package deskside.launcher.command;

import deskside.domain.Language;
import deskside.launcher.AppScope;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.launcher.bench.BenchDesk;
import deskside.launcher.bench.BenchPlan;
import deskside.launcher.bench.Figures;
import java.util.function.BiFunction;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What all benches are told. */
final class BenchOptions {

    private static final int MOST_DOCUMENTS = 100_000;
    private static final int MOST_MESSAGES = 20_000;

    @Option(names = "--documents", paramLabel = "N", description = "Articles on the desk, up to 100000 (default: ${DEFAULT-VALUE}).")
    private int documents = 10_000;

    @Option(names = "--rounds", paramLabel = "N", description = "A figure is the median of so many rounds (default: ${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Option(names = "--messages", paramLabel = "N", description = "Messages in a round, none twice (default: ${DEFAULT-VALUE}).")
    private int messages = 200;

    @Option(names = "--warm-up", paramLabel = "N", description = "Messages before, which are not counted (default: ${DEFAULT-VALUE}).")
    private int warmUp = 300;

    @Option(names = "--lang", paramLabel = "zh|en", description = "Of the messages; the articles are in both (default: zh).")
    private Language language = Language.ZH;

    @Option(names = "--threads", paramLabel = "N", description = "For the throughput (default: one for each processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    int run(CommandLine command, BiFunction<BenchDesk, BenchPlan, Figures> bench) {
        check();
        return BenchRun.print(command, json, (cancelled, progress) -> {
            try (var scope = new AppScope()) {
                var plan = new BenchPlan(documents, rounds, messages, warmUp, language, threads);
                return bench.apply(BenchDesk.open(scope, documents, cancelled, progress), plan);
            }
        });
    }

    private void check() {
        if (documents < 0 || documents > MOST_DOCUMENTS) {
            throw new Failure(ExitCode.USAGE, "--documents must be 0 to " + MOST_DOCUMENTS + ", not " + documents + ".");
        }
        if (rounds < 1 || messages < 1 || warmUp < 0 || threads < 1 || (long) rounds * messages + warmUp > MOST_MESSAGES) {
            throw new Failure(ExitCode.USAGE, "--rounds, --messages and --threads must be at least 1, and no more than " + MOST_MESSAGES
                    + " messages in all: there are not more different ones.");
        }
    }
}
