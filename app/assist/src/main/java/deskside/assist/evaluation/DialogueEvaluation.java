package deskside.assist.evaluation;

import deskside.assist.emotion.KeptVectors;
import deskside.assist.intent.TrainingProgress;
import deskside.domain.assist.Embedder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Learns from rated dialogues what goes before bad ratings, and tests it on other dialogues. Blocks for minutes; not thread-safe. */
public final class DialogueEvaluation {

    private static final long SEED = 20261124;

    private final Optional<Embedder> embedder;
    private final TrainingProgress progress;

    public DialogueEvaluation(Optional<Embedder> embedder, TrainingProgress progress) {
        this.embedder = embedder.map(KeptVectors::new);
        this.progress = progress;
    }

    /** @throws IllegalArgumentException when the training turns are all bad or none is */
    public DialogueReport trainAndTest(List<RatedTurn> train, List<RatedTurn> test) {
        var mood = new HashMap<RatedTurn, Double>();
        var parts = new HashMap<RatedTurn, Double>();
        score(train, test, mood, parts);
        return new DialogueReport(test, mood, parts, LearnedPoints.learn(train).weights());
    }

    /** Every dialogue is tested once, by what was learned on those of the other folds. @param folds 2 to the number of dialogues */
    public DialogueReport crossValidate(List<RatedTurn> turns, int folds) {
        var dealt = new DialogueFolds(turns, folds, SEED);
        var mood = new HashMap<RatedTurn, Double>();
        var parts = new HashMap<RatedTurn, Double>();
        for (var fold = 0; fold < folds; fold++) {
            progress.step("fold " + (fold + 1) + " of " + folds, (double) fold / folds);
            score(dealt.trained(turns, fold), dealt.tested(turns, fold), mood, parts);
        }
        return new DialogueReport(turns, mood, parts, LearnedPoints.learn(turns).weights());
    }

    private void score(List<RatedTurn> train, List<RatedTurn> test, Map<RatedTurn, Double> mood, Map<RatedTurn, Double> parts) {
        if (train.stream().map(RatedTurn::isBad).distinct().count() < 2) {
            throw new IllegalArgumentException("the dialogues to learn from are all bad, or none is");
        }
        mood.putAll(MoodModel.learn(train, embedder, progress).scores(test));
        var points = LearnedPoints.learn(train);
        test.forEach(turn -> parts.put(turn, points.score(turn)));
    }
}
