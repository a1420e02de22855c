package deskside.launcher.command;

import deskside.assist.intent.TrainingCancelled;
import deskside.assist.ranking.Thresholds;
import deskside.domain.assist.Confidence;
import deskside.launcher.AppScope;
import deskside.launcher.Brain;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.usecases.learning.HitRate;
import deskside.usecases.learning.HitRates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside thresholds}: from which probability on suggestions are shown, and what other thresholds would change. */
@Command(name = "thresholds", mixinStandardHelpOptions = true,
        description = {"Lists the confidence thresholds of each language and channel with the hit rate of each level; changes them; replays "
                + "stored conversations to see what a change would do.",
            "show: less likely suggestions are not shown; medium, high: from here on they are called so. Hit rate: share of the shown "
                + "suggestions of a level that were sent as they were or lightly edited, of this desk's latest feedback."},
        footer = {"", "Examples:", "  deskside thresholds", "  deskside thresholds --replay --set zh.web.show=0.3",
            "  deskside thresholds --replay --days 30 --json", "  deskside thresholds --set zh.web.show=0.3 --set all.all.high=0.85", "",
            "With --replay nothing is changed. 'all' stands for every language or channel. Ctrl-C ends a replay."})
public final class ThresholdsCommand implements Callable<Integer> {

    private static final String ALL = "all";
    private static final int WEEK = 7;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Change a threshold, for example zh.web.show=0.3; may be given several times.")
    private Map<String, Double> changes = new LinkedHashMap<>();

    @Option(names = "--replay", description = "Change nothing; show what the changes would do to stored conversations.")
    private boolean replay;

    @Option(names = "--days", paramLabel = "N|all", description = "With --replay: messages of the last N days (default: 7).")
    private @Nullable String days;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private LocalData localData = new LocalData();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var since = since();
        check();
        var err = spec.commandLine().getErr();
        try (var scope = new AppScope()) {
            var interruption = scope.add(new Interruption());
            var brain = localData.open(scope, err);
            if (replay) {
                replay(brain, since, new ProgressLines(err, interruption));
            } else {
                list(changes.isEmpty() ? brain.thresholds().load() : change(brain), brain.hitRates().load());
            }
            return ExitCode.OK;
        } catch (CancellationException | TrainingCancelled e) {
            throw new Failure(ExitCode.CANCELLED, "The replay was cancelled; nothing has changed.", e);
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.USAGE, e.getMessage() + ".", e);
        }
    }

    private Instant since() {
        if (days != null && !replay) {
            throw new Failure(ExitCode.USAGE, "--days goes with --replay.");
        }
        if (ALL.equals(days)) {
            return Instant.EPOCH;
        }
        try {
            var number = days == null ? WEEK : Integer.parseInt(days);
            if (number >= 1) {
                return Instant.now().minus(Duration.ofDays(number));
            }
        } catch (NumberFormatException e) {
            throw new Failure(ExitCode.USAGE, "--days must be a whole number of days or 'all', not '" + days + "'.", e);
        }
        throw new Failure(ExitCode.USAGE, "--days must be at least 1 or 'all', not " + days + ".");
    }

    /** Names that do not exist are told before a store is opened. */
    private void check() {
        for (var name : changes.keySet()) {
            try {
                Thresholds.checkName(name);
            } catch (IllegalArgumentException e) {
                throw new Failure(ExitCode.USAGE, e.getMessage() + ".", e);
            }
        }
    }

    private Thresholds change(Brain brain) {
        var changed = brain.engine().change(changes);
        spec.commandLine().getErr().println("Changed: " + changes.entrySet().stream().map(change -> change.getKey() + "=" + change.getValue())
                .collect(Collectors.joining(", ")) + ".");
        return changed;
    }

    private void replay(Brain brain, Instant since, ProgressLines progress) {
        var proposed = brain.thresholds().load().with(changes);
        brain.engine().refresh(progress);
        var engine = brain.engine().current().orElseThrow(
                () -> new Failure(ExitCode.DATA, "This desk has no intents yet: open it once while the hub can be reached."));
        var result = brain.replayThresholds().replay(engine, since, proposed, progress);
        var out = spec.commandLine().getOut();
        out.println(json ? Json.write(ReplayText.json(result)) : ReplayText.text(result));
    }

    private void list(Thresholds thresholds, HitRates rates) {
        var out = spec.commandLine().getOut();
        if (json) {
            var rows = new ArrayList<Map<String, Object>>();
            thresholds.all().forEach((place, levels) -> {
                var row = new LinkedHashMap<String, Object>();
                row.put("place", place.name());
                row.put("show", levels.show());
                row.put("medium", levels.medium());
                row.put("high", levels.high());
                row.put("own", thresholds.own().containsKey(place));
                row.put("hitRates", Stream.of(Confidence.values()).collect(Collectors.toMap(level -> level.name().toLowerCase(Locale.ROOT),
                        level -> json(rates.of(place, level)), (a, b) -> a, LinkedHashMap::new)));
                rows.add(row);
            });
            out.println(Json.write(Map.of("thresholds", rows)));
            return;
        }
        out.printf("%-16s %5s %7s %5s   %s%n", "", "show", "medium", "high", "sent of shown: high · medium · low");
        thresholds.all().forEach((place, levels) -> out.printf(Locale.ROOT, "%-16s %5.2f %7.2f %5.2f   %s%n", place.name(), levels.show(),
                levels.medium(), levels.high(), Stream.of(Confidence.values()).map(level -> words(rates.of(place, level)))
                        .collect(Collectors.joining(" · "))));
        out.println("A share is given from " + HitRate.ENOUGH + " shown suggestions on; * in all channels of the language, because there were fewer in one.");
    }

    private static String words(HitRate rate) {
        return rate.isEnough() ? "%.0f %%%s (%d)".formatted(100 * rate.share(), rate.where() == HitRate.Scope.LANGUAGE ? "*" : "", rate.shown())
                : "not enough yet (%d)".formatted(rate.shown());
    }

    private static Map<String, Object> json(HitRate rate) {
        var row = new LinkedHashMap<String, Object>();
        row.put("share", rate.isEnough() ? rate.share() : null);
        row.put("hits", rate.hits());
        row.put("shown", rate.shown());
        row.put("where", rate.where());
        return row;
    }
}
