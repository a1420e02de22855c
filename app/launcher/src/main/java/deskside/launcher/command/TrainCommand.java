package deskside.launcher.command;

import deskside.assist.evaluation.LanguageRule;
import deskside.assist.intent.Example;
import deskside.assist.intent.TrainingCancelled;
import deskside.assist.text.LanguageDetector;
import deskside.domain.Language;
import deskside.launcher.AppScope;
import deskside.launcher.Brain;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.launcher.evaluate.LabelledFile;
import deskside.usecases.learning.TrainingOutcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside train}: a new intent model, which serves only when it beats the one in use. */
@Command(name = "train", mixinStandardHelpOptions = true,
        description = {"Trains a new intent model for this desk. It serves from then on only when it beats the one in use on held-out messages, "
                + "beyond chance; otherwise nothing changes.",
            "It learns the hub's intent examples and, with --data, a file's lines (text<TAB>label, UTF-8, with or without a first line that "
                + "names the columns); without, the messages whose suggestion was sent as it was or lightly edited at this desk."},
        footer = {"", "Examples:", "  deskside train", "  deskside train --lang zh", "  deskside train --data messages.tsv --json", "",
            "Ctrl-C ends it and leaves the model in use in place. Exit code 0: a new model serves; 4: the one in use stays.",
            "'deskside models' lists the versions and rolls back."})
public final class TrainCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "FILE", description = "Labelled messages to learn, beside the hub's.")
    private @Nullable Path file;

    @Option(names = "--lang", paramLabel = "zh|en|auto", description = "Only this language (default: auto, each language by itself).")
    private LanguageRule rule = LanguageRule.AUTO;

    @Option(names = "--desk", paramLabel = "DIR",
            description = "A desk's data folder (default: that of 'deskside open', or the demo shop where nobody has signed in).")
    private @Nullable Path folder;

    @Option(names = "--demo", description = "Use the demo shop even where somebody has signed in.")
    private boolean demo;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var lines = file == null ? Map.<Language, List<Example>>of() : byLanguage(LabelledFile.read(file));
        var err = spec.commandLine().getErr();
        try (var scope = new AppScope()) {
            var interruption = scope.add(new Interruption());
            var brain = LocalData.open(scope, folder, demo, err);
            var progress = new ProgressLines(err, interruption);
            brain.engine().refresh(progress);
            if (brain.engine().current().isEmpty()) {
                throw new Failure(ExitCode.DATA, "This desk has no intents yet: open it once while the hub can be reached.");
            }
            return report(outcomes(brain, lines, progress));
        } catch (TrainingCancelled e) {
            throw new Failure(ExitCode.CANCELLED, "The training was cancelled; the model in use stays.", e);
        }
    }

    private List<TrainingOutcome> outcomes(Brain brain, Map<Language, List<Example>> lines, ProgressLines progress) {
        var outcomes = new ArrayList<TrainingOutcome>();
        if (file != null) {
            lines.forEach((language, examples) -> outcomes.add(brain.trainIntents().fromFile(language, String.valueOf(file.getFileName()), examples,
                    progress)));
            return outcomes;
        }
        Stream.of(Language.values()).filter(this::isWanted).filter(language -> brain.engine().version(language).isPresent())
                .forEach(language -> outcomes.add(brain.trainIntents().fromStore(language, progress)));
        return outcomes;
    }

    private boolean isWanted(Language language) {
        return switch (rule) {
            case AUTO -> true;
            case ZH -> language == Language.ZH;
            case EN -> language == Language.EN;
        };
    }

    /** A line in a language that has hardly any share in the file belongs to the file's main language. */
    private Map<Language, List<Example>> byLanguage(List<Example> examples) {
        var languages = rule.languages(examples.stream().map(Example::text).toList());
        var byLanguage = new EnumMap<Language, List<Example>>(Language.class);
        for (var example : examples) {
            var detected = LanguageDetector.detect(example.text(), languages.getFirst());
            byLanguage.computeIfAbsent(languages.contains(detected) ? detected : languages.getFirst(), _ -> new ArrayList<>()).add(example);
        }
        return byLanguage;
    }

    private int report(List<TrainingOutcome> outcomes) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(Map.of("trainings", outcomes.stream().map(TrainingText::json).toList())));
        } else {
            outcomes.forEach(outcome -> out.println(TrainingText.text(outcome)));
        }
        return outcomes.stream().anyMatch(outcome -> outcome instanceof TrainingOutcome.WentLive) ? ExitCode.OK : ExitCode.NOT_HELD;
    }
}
