package deskside.launcher.command;

import deskside.assist.evaluation.EmotionEvaluation;
import deskside.assist.evaluation.EmotionReport;
import deskside.assist.evaluation.LanguageRule;
import deskside.assist.intent.Example;
import deskside.domain.assist.Emotion.Kind;
import deskside.launcher.AppScope;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.launcher.evaluate.EmotionFigures;
import deskside.launcher.evaluate.LabelledFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside evaluate emotion}: does the engine see how customers feel? */
@Command(name = "emotion", mixinStandardHelpOptions = true,
        description = {"Trains a model of customers' feelings on labelled messages and measures it on messages that it has not seen.",
            "A file has one message a line: text<TAB>label, with or without a first line that names the columns; any labels.",
            "With --test alone the desk's own model is measured, beside its word list; labels are then CALM, PLEASED, ANXIOUS,",
            "DISAPPOINTED and ANGRY."},
        footer = {"", "Examples:", "  deskside evaluate emotion --train train.tsv --test test.tsv --json",
            "  deskside evaluate emotion --data messages.tsv --folds 5", "  deskside evaluate emotion --test messages.tsv", "",
            "auroc: with two labels, of the probability of the one that sorts last (1 of 0 and 1, positive of negative and positive);",
            "with more the mean of every label against the rest."})
public final class EvaluateEmotionCommand implements Callable<Integer> {

    @Option(names = "--train", paramLabel = "FILE", description = "Messages to learn from.")
    private @Nullable Path train;

    @Option(names = "--test", paramLabel = "FILE", description = "Messages to test on.")
    private @Nullable Path test;

    @Option(names = "--data", paramLabel = "FILE", description = "Messages to do both with, in turns: instead of --train and --test.")
    private @Nullable Path data;

    @Option(names = "--folds", paramLabel = "N", description = "With --data: in so many turns, 2 to 100 (default: 5).")
    private @Nullable Integer folds;

    @Option(names = "--lang", paramLabel = "zh|en|auto", description = "Their language (default: auto, by their script).")
    private LanguageRule language = LanguageRule.AUTO;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** @param lexicon the same messages by words alone, where that is asked for */
    private record Result(EmotionReport report, Optional<EmotionReport> lexicon) {
    }

    private interface Job {
        Result run(EmotionEvaluation evaluation);
    }

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        try (var scope = new AppScope()) {
            var job = job();
            var embedder = Embeddings.open(scope, err);
            var result = job.run(new EmotionEvaluation(language, embedder, System::nanoTime, new TrainingSentences(err)));
            var lexicon = result.lexicon.orElse(null);
            spec.commandLine().getOut().println(json
                    ? Json.write(EmotionFigures.json(result.report, lexicon, embedder.isPresent()))
                    : EmotionFigures.text(result.report, lexicon, embedder.isPresent()));
            return ExitCode.OK;
        }
    }

    /** Reads and checks the files before anything slow begins. */
    private Job job() {
        if (data != null && train == null && test == null) {
            var all = readForTraining(data);
            var turns = folds == null ? 5 : folds;
            if (turns < 2 || turns > 100 || turns > all.size()) {
                throw new Failure(ExitCode.USAGE, "--folds must be 2 to 100 and not above the number of messages (" + all.size() + "), not " + turns
                        + ".");
            }
            return evaluation -> new Result(evaluation.crossValidate(all, turns), Optional.empty());
        }
        if (data == null && test != null && folds == null) {
            var tested = LabelledFile.read(test);
            if (train == null) {
                needKinds(test, tested);
                return evaluation -> new Result(evaluation.testBundled(tested, true), Optional.of(evaluation.testBundled(tested, false)));
            }
            var learned = readForTraining(train);
            return evaluation -> new Result(evaluation.trainAndTest(learned, tested), Optional.empty());
        }
        throw new Failure(ExitCode.USAGE, "Give --train FILE and --test FILE, or --data FILE and --folds N, or --test FILE alone.");
    }

    private static List<Example> readForTraining(Path file) {
        var examples = LabelledFile.read(file);
        if (examples.stream().map(Example::label).distinct().count() < 2) {
            throw new Failure(ExitCode.DATA, file + " has fewer than two labels: there is nothing to tell apart.");
        }
        return examples;
    }

    private static void needKinds(Path file, List<Example> examples) {
        var known = Arrays.stream(Kind.values()).map(Kind::name).toList();
        examples.stream().map(Example::label).filter(label -> !known.contains(label)).findFirst().ifPresent(label -> {
            throw new Failure(ExitCode.DATA, file + " has the label " + label + ", which the desk's own model does not know (" + String.join(", ", known)
                    + "): give --train FILE to learn it.");
        });
    }
}
