package deskside.launcher.replay;

import deskside.assist.emotion.Sign;
import deskside.assist.evaluation.RatedTurn;
import deskside.assist.text.LanguageDetector;
import deskside.domain.Language;
import deskside.domain.assist.AssistSnapshot;
import deskside.domain.conversation.Sender;
import deskside.launcher.Brain;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.launcher.replay.DialogueFile.Said;
import deskside.launcher.replay.DialogueFile.Turn;
import deskside.usecases.assist.SnapshotLoader;
import deskside.usecases.assist.SuggestAnswers.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Reads recorded dialogues with the engine as it is, each message with what was said before it. Not thread-safe. */
public final class RatedDialogues {

    /** Of messages without letters. */
    private static final Language USUAL = Language.ZH;

    private final Brain brain;
    private final Map<String, Integer> abstentions = new TreeMap<>();
    private int answered;

    public RatedDialogues(Brain brain) {
        this.brain = brain;
    }

    /** @param progress hears after every message how many are done; @return the turns that somebody rated */
    public List<RatedTurn> read(List<Turn> turns, IntConsumer progress) {
        var rated = new ArrayList<RatedTurn>();
        for (var turn : turns) {
            var snapshot = snapshot(turn);
            if (!(brain.suggestAnswers().suggestFor(snapshot) instanceof Answer.Assisted assisted)) {
                throw new Failure(ExitCode.ENVIRONMENT, "The engine has no model yet: run 'deskside doctor'.");
            }
            var abstention = assisted.result().abstention();
            if (abstention == null) {
                answered++;
            } else {
                abstentions.merge(abstention.name(), 1, Integer::sum);
            }
            if (turn.rating() != null) {
                rated.add(new RatedTurn(turn.dialogueId(), turn.text(), assisted.result().language(), turn.rating(), signs(snapshot),
                        assisted.result().handOver().total()));
            }
            progress.accept(answered + abstentions.values().stream().mapToInt(i -> i).sum());
        }
        return rated;
    }

    private AssistSnapshot snapshot(Turn turn) {
        var said = Stream.concat(turn.context().stream(), Stream.of(new Said(true, turn.text())))
                .map(one -> new SnapshotLoader.Said(one.byCustomer() ? Sender.CUSTOMER : Sender.AGENT, one.text())).toList();
        return brain.snapshots().ofDialogue("dialogue-" + turn.dialogueId(), said, LanguageDetector.detect(turn.text(), USUAL));
    }

    private double[] signs(AssistSnapshot snapshot) {
        var amounts = new double[Sign.values().length];
        var engine = brain.engine().current().orElseThrow();
        engine.handOverMeasures(snapshot, engine.recognise(snapshot)).forEach(measure -> amounts[measure.sign().ordinal()] = measure.amount());
        return amounts;
    }

    /** Messages with at least one suggestion. */
    public int answered() {
        return answered;
    }

    /** Messages by the reason why there was no suggestion. */
    public Map<String, Integer> abstentions() {
        return Map.copyOf(abstentions);
    }
}
