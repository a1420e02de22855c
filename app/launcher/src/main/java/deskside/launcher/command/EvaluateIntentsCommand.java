package deskside.launcher.command;

import deskside.assist.evaluation.IntentEvaluation;
import deskside.assist.evaluation.IntentReport;
import deskside.assist.evaluation.LanguageRule;
import deskside.assist.evaluation.MessageNoise;
import deskside.assist.intent.Example;
import deskside.assist.intent.TooFewIntents;
import deskside.launcher.AppScope;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.launcher.evaluate.IntentFigures;
import deskside.launcher.evaluate.LabelledFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside evaluate intents}: trains on one part of labelled messages, tests on another. */
@Command(name = "intents", mixinStandardHelpOptions = true,
        description = {"Trains intent models and measures them on messages that they have not seen.",
            "A file has one message a line: text<TAB>label, with or without a first line that names the columns."},
        footer = {"", "Examples:", "  deskside evaluate intents --train train.tsv --test test.tsv --json",
            "  deskside evaluate intents --train train.tsv --test test.tsv --unknown OUT_OF_SCOPE",
            "  deskside evaluate intents --data messages.tsv --folds 5 --baseline svm", "",
            "With --unknown: inScopeAccuracy, unknownRecall and falseRejection are at the threshold that was chosen on the training",
            "messages alone; inScopeAccuracyAtUnknownRecall shows other thresholds, set by the test messages; inScopeBestAccuracy is",
            "what it were without refusing, spoiltAccuracy the same with --noise; ece is of the messages in scope; training lines with",
            "that label are left out. trainSize and trainSeconds are of one training, with --folds their mean. Milliseconds",
            "are of one message with its embedding."})
public final class EvaluateIntentsCommand implements Callable<Integer> {

    /** What to hold the engine against. */
    enum Baseline {
        SVM
    }

    @Option(names = "--train", paramLabel = "FILE", description = "Messages to learn from.")
    private @Nullable Path train;

    @Option(names = "--test", paramLabel = "FILE", description = "Messages to test on.")
    private @Nullable Path test;

    @Option(names = "--data", paramLabel = "FILE", description = "Messages to do both with, in turns: instead of --train and --test.")
    private @Nullable Path data;

    @Option(names = "--folds", paramLabel = "N", description = "With --data: in so many turns, 2 to 100 (default: 5).")
    private @Nullable Integer folds;

    @Option(names = "--unknown", paramLabel = "LABEL", description = "The label of messages that are about none of the others.")
    private @Nullable String unknown;

    @Option(names = "--lang", paramLabel = "zh|en|auto", description = "Their language (default: auto, by their script).")
    private LanguageRule language = LanguageRule.AUTO;

    @Option(names = "--baseline", paramLabel = "svm",
            description = "Also measure liblinear's SVM on character n-grams, as baselineAccuracy (messages in scope).")
    private @Nullable Baseline baseline;

    @Option(names = "--noise", paramLabel = "SEED",
            description = "Also spoil each test message (slips, no punctuation, smiley codes) by this seed, and measure spoiltAccuracy.")
    private @Nullable Long noise;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        try (var scope = new AppScope()) {
            var job = job();
            var embedder = Embeddings.open(scope, err);
            var report = run(job, new IntentEvaluation(language, embedder, unknown, baseline != null, noise == null ? null : new MessageNoise(noise),
                    System::nanoTime, new TrainingSentences(err)));
            remarks(report).forEach(err::println);
            var out = spec.commandLine().getOut();
            out.println(json
                    ? Json.write(IntentFigures.json(report, embedder.isPresent()))
                    : IntentFigures.text(report, embedder.isPresent()));
            return ExitCode.OK;
        }
    }

    private interface Job {
        IntentReport run(IntentEvaluation evaluation);
    }

    /** A fold or a language of the file may be left with one label although the file has more. */
    private static IntentReport run(Job job, IntentEvaluation evaluation) {
        try {
            return job.run(evaluation);
        } catch (TooFewIntents e) {
            throw new Failure(ExitCode.DATA, "The messages are too few to train on: " + e.getMessage() + ".", e);
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
            return evaluation -> evaluation.crossValidate(all, turns);
        }
        if (data == null && train != null && test != null && folds == null) {
            var learned = readForTraining(train);
            var tested = LabelledFile.read(test);
            return evaluation -> evaluation.trainAndTest(learned, tested);
        }
        throw new Failure(ExitCode.USAGE, "Give either --train FILE and --test FILE, or --data FILE and --folds N.");
    }

    private List<Example> readForTraining(Path file) {
        var examples = LabelledFile.read(file);
        if (examples.stream().map(Example::label).filter(label -> !label.equals(unknown)).distinct().count() < 2) {
            throw new Failure(ExitCode.DATA, file + " has fewer than two labels" + (unknown == null ? "" : " besides " + unknown)
                    + ": there is nothing to tell apart.");
        }
        return examples;
    }

    private List<String> remarks(IntentReport report) {
        var remarks = new ArrayList<String>();
        if (report.leftOut() > 0) {
            remarks.add("%d training messages with the label %s were left out of the training.".formatted(report.leftOut(), unknown));
        }
        if (!report.untrainedLabels().isEmpty()) {
            remarks.add("Test messages have labels that no training message has: " + String.join(", ", report.untrainedLabels()) + ".");
        }
        if (unknown != null && Double.isNaN(report.unknownRecall())) {
            remarks.add("No test message has the label " + unknown + ", so there is no unknownRecall and no unknownAuroc.");
        }
        return remarks;
    }
}
