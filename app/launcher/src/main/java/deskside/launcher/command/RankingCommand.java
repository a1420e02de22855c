package deskside.launcher.command;

import deskside.domain.assist.RankingVersion;
import deskside.launcher.AppScope;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside ranking}: what this desk's ranking has learned, and the way back. */
@Command(name = "ranking", mixinStandardHelpOptions = true,
        description = "Shows what the order of suggestions has learned from feedback, version by version, or takes it back.",
        footer = {"", "Examples:", "  deskside ranking", "  deskside ranking --roll-back 12", "  deskside ranking --roll-back bundled", "",
            "A roll-back is a new version, so it can be taken back too. An open desk takes it over at its next start."})
public final class RankingCommand implements Callable<Integer> {

    private static final String BUNDLED = "bundled";

    @Option(names = "--roll-back", paramLabel = "N|bundled", description = "Rank as in that version, or as the program came.")
    private @Nullable String rollBack;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private LocalData localData = new LocalData();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var scope = new AppScope()) {
            var ranking = localData.open(scope, spec.commandLine().getErr()).ranking();
            if (BUNDLED.equals(rollBack)) {
                ranking.rollBackToBundled();
            } else if (rollBack != null && !ranking.rollBackTo(number(rollBack))) {
                throw new Failure(ExitCode.USAGE, "There is no version " + rollBack + ": 'deskside ranking' lists those that are kept.");
            }
            var versions = ranking.versions();
            spec.commandLine().getOut().println(json ? Json.write(Map.of("versions", versions.stream().map(RankingCommand::map).toList())) : text(versions));
            return ExitCode.OK;
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Failure(ExitCode.USAGE, "--roll-back takes the number of a version or '" + BUNDLED + "', not " + text + ".", e);
        }
    }

    private static Map<String, Object> map(RankingVersion version) {
        var map = new LinkedHashMap<String, Object>();
        map.put("number", version.number());
        map.put("at", version.at().toString());
        map.put("cause", version.cause());
        map.put("weights", version.weights());
        return map;
    }

    private static String text(List<RankingVersion> versions) {
        return versions.isEmpty() ? "Nothing has been learned yet: the bundled weights are in use."
                : versions.stream().map(version -> "%5d  %s  %s".formatted(version.number(), version.at(), version.cause()))
                        .collect(Collectors.joining(System.lineSeparator()));
    }
}
