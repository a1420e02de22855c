package deskside.assist.evaluation;

import deskside.assist.emotion.LogisticRegression;
import deskside.assist.intent.Example;
import deskside.assist.intent.TrainingProgress;
import deskside.domain.assist.Embedder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * How likely a turn is bad, learned from the rated turns of other dialogues. Two steps: the classifier of messages that also recognises
 * intents is trained on the ratings; then a logistic regression joins what it says about this message and the ones before in the dialogue
 * with the hand-over signs. The second step learns from turns whose dialogues the first had not seen, and its regularisation is chosen by
 * cross-validation over dialogues. Immutable.
 */
final class MoodModel {

    private static final int INNER_FOLDS = 3;
    private static final long SEED = 20261123;
    private static final double[] C = {0.0003, 0.003, 0.03};
    private static final double FLOOR = 1e-3;

    private final LanguageModels texts;
    private final Optional<Embedder> embedder;
    private final LogisticRegression join;

    private MoodModel(LanguageModels texts, Optional<Embedder> embedder, LogisticRegression join) {
        this.texts = texts;
        this.embedder = embedder;
        this.join = join;
    }

    /** @param turns in the order of their dialogues, with bad ones and others among them */
    static MoodModel learn(List<RatedTurn> turns, Optional<Embedder> embedder, TrainingProgress progress) {
        var folds = new DialogueFolds(turns, INNER_FOLDS, SEED);
        var unseen = new HashMap<RatedTurn, double[]>();
        for (var fold = 0; fold < folds.count(); fold++) {
            var partial = train(folds.trained(turns, fold), embedder, progress);
            unseen.putAll(read(folds.tested(turns, fold), partial, embedder));
        }
        var rows = rows(turns, unseen);
        var best = 0.0;
        var bestC = C[0];
        for (var c : C) {
            var auroc = testedAuroc(turns, rows, folds, c);
            if (auroc > best) {
                best = auroc;
                bestC = c;
            }
        }
        return new MoodModel(train(turns, embedder, progress), embedder, fit(turns, rows, bestC));
    }

    /** @param turns of whole dialogues, in their order; @return log-odds of bad by turn */
    Map<RatedTurn, Double> scores(List<RatedTurn> turns) {
        var rows = rows(turns, read(turns, texts, embedder));
        var scores = new HashMap<RatedTurn, Double>();
        rows.forEach((turn, row) -> scores.put(turn, join.logOdds(row)));
        return scores;
    }

    private static LanguageModels train(List<RatedTurn> turns, Optional<Embedder> embedder, TrainingProgress progress) {
        return LanguageModels.train(turns.stream().map(turn -> new Example(String.valueOf(turn.rating()), turn.text())).toList(), LanguageRule.AUTO,
                embedder, progress);
    }

    /** Log-odds of bad and of good from the message alone. */
    private static Map<RatedTurn, double[]> read(Collection<RatedTurn> turns, LanguageModels models, Optional<Embedder> embedder) {
        var read = new HashMap<RatedTurn, double[]>();
        for (var turn : turns) {
            var prediction = models.of(models.languageOf(turn.text())).predict(turn.text(), embedder);
            read.put(turn, new double[] {logOdds(prediction.labels(), prediction.probabilities(), "0"),
                logOdds(prediction.labels(), prediction.probabilities(), "2")});
        }
        return read;
    }

    private static double logOdds(List<String> labels, double[] probabilities, String label) {
        var place = labels.indexOf(label);
        var p = place < 0 ? 0 : probabilities[place];
        return Math.log((p + FLOOR) / (1 - p + FLOOR));
    }

    /** The message's own odds, the mean of the two before and of all before in its dialogue, and the signs. */
    private static Map<RatedTurn, double[]> rows(List<RatedTurn> turns, Map<RatedTurn, double[]> read) {
        var before = new HashMap<String, List<double[]>>();
        var rows = new LinkedHashMap<RatedTurn, double[]>();
        for (var turn : turns) {
            var own = read.get(turn);
            var earlier = before.computeIfAbsent(turn.dialogueId(), _ -> new ArrayList<>());
            var context = DoubleStream.of(mean(earlier, 2, 0), mean(earlier, Integer.MAX_VALUE, 0), mean(earlier, 2, 1),
                    mean(earlier, Integer.MAX_VALUE, 1), Math.log1p(earlier.size()), Math.log1p(turn.text().length()));
            rows.put(turn, DoubleStream.concat(DoubleStream.concat(DoubleStream.of(own), context), DoubleStream.of(turn.signs())).toArray());
            earlier.add(own);
        }
        return rows;
    }

    /** A dialogue's start is as bad as usual: about −1.5. */
    private static double mean(List<double[]> earlier, int last, int place) {
        return earlier.subList(Math.max(0, earlier.size() - last), earlier.size()).stream().mapToDouble(odds -> odds[place]).average().orElse(-1.5);
    }

    private static LogisticRegression fit(List<RatedTurn> turns, Map<RatedTurn, double[]> rows, double c) {
        var bad = new boolean[turns.size()];
        for (var i = 0; i < bad.length; i++) {
            bad[i] = turns.get(i).isBad();
        }
        return LogisticRegression.fit(turns.stream().map(rows::get).toList(), bad, c);
    }

    private static double testedAuroc(List<RatedTurn> turns, Map<RatedTurn, double[]> rows, DialogueFolds folds, double c) {
        var bad = DoubleStream.builder();
        var others = DoubleStream.builder();
        for (var fold = 0; fold < folds.count(); fold++) {
            var join = fit(folds.trained(turns, fold), rows, c);
            for (var turn : folds.tested(turns, fold)) {
                (turn.isBad() ? bad : others).add(join.logOdds(rows.get(turn)));
            }
        }
        return Auroc.of(bad.build().toArray(), others.build().toArray());
    }
}
