package deskside.assist.comparison;

import deskside.assist.intent.Example;
import deskside.assist.intent.IntentModel;
import deskside.domain.assist.Embedder;
import deskside.domain.assist.ModelTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An earlier model (the champion) and a later one (the challenger) on the same messages. What counts is what each would have told the
 * agent: a message taken for unknown is not got right.
 *
 * @param onlyChampion   messages that only the champion got right
 * @param onlyChallenger messages that only the challenger got right
 * @param both           messages that both got right
 * @param changes        messages that they read differently
 */
public record PairedTrial(int messages, int both, int onlyChampion, int onlyChallenger, List<LabelChange> changes) {

    /** The usual 5 %; with it five messages that only the challenger gets right suffice, if none goes the other way. */
    public static final double CHANCE = 0.05;

    public PairedTrial {
        changes = List.copyOf(changes);
    }

    /** @param champion null: nothing serves yet, so nothing is got right */
    public static PairedTrial run(
            @Nullable IntentModel champion, IntentModel challenger, List<Example> heldOut, Optional<Embedder> embedder) {
        var both = 0;
        var onlyChampion = 0;
        var onlyChallenger = 0;
        var changes = new ArrayList<LabelChange>();
        for (var example : heldOut) {
            var before = champion == null ? null : label(champion, example.text(), embedder);
            var after = label(challenger, example.text(), embedder);
            var change = new LabelChange(example.text(), example.label(), before, after);
            if (change.isGain() && change.isLoss()) {
                both++;
            } else if (change.isGain()) {
                onlyChallenger++;
            } else if (change.isLoss()) {
                onlyChampion++;
            }
            if (before == null ? after != null : !before.equals(after)) {
                changes.add(change);
            }
        }
        return new PairedTrial(heldOut.size(), both, onlyChampion, onlyChallenger, changes);
    }

    private static @Nullable String label(IntentModel model, String text, Optional<Embedder> embedder) {
        var prediction = model.predict(text, embedder);
        return prediction.unknown() ? null : prediction.best().label();
    }

    /** NaN without messages. */
    public double championAccuracy() {
        return (both + onlyChampion) / (double) messages;
    }

    /** NaN without messages. */
    public double challengerAccuracy() {
        return (both + onlyChallenger) / (double) messages;
    }

    /** The probability that equally good models differ so much. */
    public double chance() {
        return McNemar.midP(onlyChampion, onlyChallenger);
    }

    public boolean challengerIsBetter() {
        return onlyChallenger > onlyChampion && chance() < CHANCE;
    }

    public boolean challengerIsWorse() {
        return onlyChampion > onlyChallenger && chance() < CHANCE;
    }

    public ModelTrial figures() {
        return new ModelTrial(messages, championAccuracy(), challengerAccuracy(), chance());
    }
}
