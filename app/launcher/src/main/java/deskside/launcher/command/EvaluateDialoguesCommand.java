package deskside.launcher.command;

import deskside.assist.evaluation.DialogueEvaluation;
import deskside.assist.evaluation.DialogueReport;
import deskside.assist.evaluation.RatedTurn;
import deskside.launcher.AppScope;
import deskside.launcher.EmbeddedDesk;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.launcher.evaluate.DialogueFigures;
import deskside.launcher.evaluate.DialogueRatingsFile;
import deskside.launcher.replay.DialogueFile;
import deskside.launcher.replay.DialogueFile.Turn;
import deskside.launcher.replay.RatedDialogues;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside evaluate dialogues}: how much is answered, and does the hand-over score see what goes wrong? */
@Command(name = "dialogues", mixinStandardHelpOptions = true,
        description = {"Reads recorded dialogues with the engine and the demo shop's knowledge, message by message, each with what was said before.",
            "FILE is TSV with the header utterance, intent, satisfaction_0_1_2, dialogue_id, context_before."},
        footer = {"", "Examples:", "  deskside evaluate dialogues --data turns.tsv --json", "  deskside evaluate dialogues --data turns.tsv --folds 10",
            "  deskside evaluate dialogues --train others.tsv --data turns.tsv", "",
            "An AUROC is how often a bad turn (satisfaction 0) has a higher score than another. turnAuroc: learned from the messages and the",
            "hand-over signs of other dialogues (folds never split a dialogue); turnPartsAuroc: only the signs' points are learned, as the",
            "desk shows them; turnHandSetAuroc: the score of the desk as it is (some of its points come from the JDDC-USS set, so on that",
            "set this one figure is not independent). dialogue…: a dialogue's score is the mean of its turns', and it is bad when its mean",
            "satisfaction is below 1; thirdBad…: when a third of its turns are bad; ratedDialogue…: when --ratings say so."})
public final class EvaluateDialoguesCommand implements Callable<Integer> {

    private static final int FOLDS = 5;
    private static final int ANNOUNCED = 250;

    @Option(names = "--data", paramLabel = "FILE", required = true, description = "The dialogues.")
    private Path data = Path.of("");

    @Option(names = "--train", paramLabel = "FILE", description = "Learn on these dialogues instead of on the other folds.")
    private @Nullable Path train;

    @Option(names = "--folds", paramLabel = "N", description = "Learn on the dialogues of the other folds (default: 5).")
    private @Nullable Integer folds;

    @Option(names = "--ratings", paramLabel = "FILE", description = "Ratings of whole dialogues: dialogue_id<TAB>satisfaction_0_1_2.")
    private @Nullable Path ratings;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (train != null && folds != null) {
            throw new Failure(ExitCode.USAGE, "Give --train FILE or --folds N, not both.");
        }
        var turns = DialogueFile.read(data, Integer.MAX_VALUE);
        var others = train == null ? List.<Turn>of() : DialogueFile.read(train, Integer.MAX_VALUE);
        var turnsOfFolds = folds == null ? FOLDS : folds;
        if (turnsOfFolds < 2) {
            throw new Failure(ExitCode.USAGE, "--folds must be at least 2, not " + turnsOfFolds + ".");
        }
        needRatings(turns, train == null ? turnsOfFolds : 1, data);
        if (train != null) {
            needRatings(others, 3, train);
            if (others.stream().anyMatch(other -> turns.stream().anyMatch(turn -> turn.dialogueId().equals(other.dialogueId())))) {
                throw new Failure(ExitCode.DATA, train + " and " + data + " share dialogues: learn on others than are tested.");
            }
        }
        var dialogueRatings = ratings == null ? null : DialogueRatingsFile.read(ratings);
        var err = spec.commandLine().getErr();
        try (var scope = new AppScope()) {
            var brain = EmbeddedDesk.withHub(scope, line -> say(err, line)).brain();
            var reader = new RatedDialogues(brain);
            var tested = read(reader, turns, err);
            var evaluation = new DialogueEvaluation(Embeddings.open(scope, err), new TrainingSentences(err));
            var report = report(evaluation, read(new RatedDialogues(brain), others, err), tested, turnsOfFolds);
            var learnedOn = train == null ? "other dialogues of the same file, " + turnsOfFolds + " folds" : "the dialogues of --train";
            spec.commandLine().getOut().println(json
                    ? Json.write(DialogueFigures.json(report, learnedOn, reader.answered(), reader.abstentions(), dialogueRatings))
                    : DialogueFigures.text(report, learnedOn, reader.answered(), reader.abstentions(), dialogueRatings));
            return ExitCode.OK;
        }
    }

    private static DialogueReport report(DialogueEvaluation evaluation, List<RatedTurn> learned, List<RatedTurn> tested, int folds) {
        try {
            return learned.isEmpty() ? evaluation.crossValidate(tested, folds) : evaluation.trainAndTest(learned, tested);
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.DATA, "Too little can be learned from these dialogues (" + e.getMessage() + "): give more of them.", e);
        }
    }

    private static List<RatedTurn> read(RatedDialogues reader, List<Turn> turns, PrintWriter err) {
        return reader.read(turns, done -> {
            if (done % ANNOUNCED == 0) {
                say(err, "… " + done + " of " + turns.size() + " messages");
            }
        });
    }

    private static void needRatings(List<Turn> turns, int dialogues, Path file) {
        var rated = turns.stream().filter(turn -> turn.rating() != null).toList();
        var there = rated.stream().map(Turn::dialogueId).distinct().count();
        if (dialogues < 1 || there < dialogues) {
            throw new Failure(ExitCode.DATA, file + " has " + there + " rated dialogues, which is too few for " + dialogues + " folds.");
        }
        if (rated.stream().map(turn -> turn.rating() == 0).distinct().count() < 2) {
            throw new Failure(ExitCode.DATA, file + " has no bad turns (satisfaction 0) beside others: there is nothing to tell apart.");
        }
    }

    private static void say(PrintWriter err, String line) {
        err.println(line);
        err.flush();
    }
}
