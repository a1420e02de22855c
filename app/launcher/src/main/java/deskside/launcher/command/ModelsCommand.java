package deskside.launcher.command;

import deskside.domain.Language;
import deskside.domain.assist.ModelVersion;
import deskside.launcher.AppScope;
import deskside.launcher.Brain;
import deskside.launcher.CompositionRoot;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside models}: the versions of the intent models, and the way back. */
@Command(name = "models", mixinStandardHelpOptions = true,
        description = "Lists the versions of this desk's intent models, with when, why and how good; rolls back.",
        footer = {"", "Examples:", "  deskside models", "  deskside models --roll-back", "  deskside models --roll-back --lang en",
            "  deskside models --use 0199d1c2-5b7e", "",
            "A version that was chosen serves until the hub's intents change; then a model of the new intents serves."})
public final class ModelsCommand implements Callable<Integer> {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    @Option(names = "--roll-back", description = "Let the version before the one in use serve.")
    private boolean rollBack;

    @Option(names = "--use", paramLabel = "ID", description = "Let this version serve; the beginning of its id will do.")
    private @Nullable String use;

    @Option(names = "--lang", paramLabel = "zh|en", description = "Which language's model to roll back (default: the one that was changed last).")
    private @Nullable Language language;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private LocalData localData = new LocalData();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (rollBack && use != null) {
            throw new Failure(ExitCode.USAGE, "Give either --roll-back or --use, not both.");
        }
        var err = spec.commandLine().getErr();
        try (var scope = new AppScope()) {
            var brain = localData.open(scope, err);
            CompositionRoot.learn(brain, err::println);
            if (rollBack) {
                rollBack(brain);
            } else if (use != null) {
                use(brain, use);
            }
            print(brain);
            return ExitCode.OK;
        }
    }

    private void rollBack(Brain brain) {
        var which = language != null ? language : Stream.of(Language.values())
                .filter(each -> brain.rollBack().earlier(each).isPresent())
                .max((a, b) -> brain.rollBack().serving(a).orElseThrow().at().compareTo(brain.rollBack().serving(b).orElseThrow().at()))
                .orElseThrow(() -> new Failure(ExitCode.DATA, "There is no earlier version to go back to."));
        if (brain.rollBack().earlier(which).isEmpty()) {
            throw new Failure(ExitCode.DATA, "There is no earlier version of the model for '" + which.code() + "' to go back to.");
        }
        var now = brain.rollBack().back(which).orElseThrow(() -> new Failure(ExitCode.DATA,
                "The earlier version of the model for '" + which.code() + "' is damaged, so the one in use stays: choose another with --use."));
        spec.commandLine().getErr().println("Version " + now.id() + " serves for '" + which.code() + "' now.");
    }

    private void use(Brain brain, String wanted) {
        var found = all(brain).filter(version -> version.id().startsWith(wanted)).toList();
        if (found.size() != 1) {
            throw new Failure(ExitCode.USAGE, (found.isEmpty() ? "No version" : "More than one version") + " has an id that begins with " + wanted
                    + ": see 'deskside models'.");
        }
        if (!brain.rollBack().use(found.getFirst())) {
            throw new Failure(ExitCode.DATA, "Version " + found.getFirst().id() + " is damaged, so the one in use stays.");
        }
    }

    private static Stream<ModelVersion> all(Brain brain) {
        return Stream.of(Language.values()).flatMap(each -> brain.rollBack().versions(each).stream());
    }

    private static boolean serves(Brain brain, ModelVersion version) {
        return Stream.of(Language.values()).anyMatch(each -> brain.rollBack().serving(each).filter(version::equals).isPresent());
    }

    private void print(Brain brain) {
        var out = spec.commandLine().getOut();
        if (json) {
            var rows = new ArrayList<Map<String, Object>>();
            all(brain).forEach(version -> rows.add(json(version, serves(brain, version))));
            out.println(Json.write(Map.of("models", List.copyOf(rows))));
            return;
        }
        all(brain).forEach(version -> out.printf("%s %s  %s  %-10s  %s%n", serves(brain, version) ? "*" : " ", version.id(),
                WHEN.format(version.at()), version.family(), why(version)));
        out.println("* serves");
    }

    private static String why(ModelVersion version) {
        var why = switch (version.origin()) {
            case INTENTS_CHANGED -> "the hub's intents";
            case FILE -> "trained on " + version.note();
            case CONFIRMED -> "trained on confirmed replies";
        };
        var trial = version.trial();
        return why + ", " + version.trained() + " examples" + (trial == null ? ""
                : "; %.1f %% of %d held-out messages right, the model before %.1f %%".formatted(100 * trial.challenger(), trial.heldOut(),
                        100 * trial.champion()));
    }

    private static Map<String, Object> json(ModelVersion version, boolean serves) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", version.id());
        row.put("family", version.family());
        row.put("at", version.at().toString());
        row.put("origin", version.origin());
        row.put("note", version.note());
        row.put("trainSize", version.trained());
        row.put("serves", serves);
        row.put("trial", version.trial());
        return row;
    }
}
