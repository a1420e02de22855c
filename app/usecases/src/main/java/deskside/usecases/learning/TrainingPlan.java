package deskside.usecases.learning;

import deskside.assist.evaluation.StratifiedFolds;
import deskside.assist.intent.Example;
import deskside.assist.text.TextNormalizer;
import deskside.usecases.assist.IntentModels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a challenger learns and what both models are tested on.
 *
 * @param train   what the challenger is trained on
 * @param heldOut what both are tested on: seen by neither
 * @param fresh   lessons that the champion was not trained on; some of them are held out
 * @param how     how they were held out
 */
public record TrainingPlan(List<Example> train, List<Example> heldOut, int fresh, HeldOut how) {

    /** Fewer lessons that are new to the champion cannot show that a model has become better. */
    static final int LEAST_FRESH = 20;
    private static final double NEWEST_SHARE = 0.3;
    private static final int FILE_FOLDS = 5;
    /** More only cost time. */
    private static final int MOST_HELD_OUT = 2_000;

    /** How messages were held out. */
    public enum HeldOut {
        /** The newest 30 % of the confirmed ones. */
        NEWEST_CONFIRMED,
        /** Every fifth line of each label of the file. */
        EVERY_FIFTH_LINE
    }

    /** @param championSaw fingerprints of what the champion was trained on */
    static TrainingPlan of(List<Example> authored, List<Lesson> lessons, Set<Long> championSaw) {
        var fresh = lessons.stream().filter(lesson -> !championSaw.contains(IntentModels.fingerprint(lesson.example().text()))).toList();
        var dated = fresh.stream().allMatch(lesson -> lesson.at() != null);
        var heldOut = fresh.size() < LEAST_FRESH ? List.<Example>of() : dated ? newest(fresh) : everyFifth(fresh);
        var tested = new HashSet<String>();
        heldOut.forEach(example -> tested.add(TextNormalizer.normalize(example.text())));
        var train = new ArrayList<Example>();
        for (var example : authored) {
            if (!tested.contains(TextNormalizer.normalize(example.text()))) {
                train.add(example);
            }
        }
        for (var lesson : lessons) {
            if (!tested.contains(TextNormalizer.normalize(lesson.example().text()))) {
                train.add(lesson.example());
            }
        }
        return new TrainingPlan(List.copyOf(train), heldOut, fresh.size(), dated ? HeldOut.NEWEST_CONFIRMED : HeldOut.EVERY_FIFTH_LINE);
    }

    boolean canShowAnything() {
        return !heldOut.isEmpty();
    }

    private static List<Example> newest(List<Lesson> newestFirst) {
        var count = Math.min(MOST_HELD_OUT, (int) Math.ceil(NEWEST_SHARE * newestFirst.size()));
        return newestFirst.stream().limit(count).map(Lesson::example).toList();
    }

    private static List<Example> everyFifth(List<Lesson> lines) {
        return StratifiedFolds.deal(lines.stream().map(Lesson::example).toList(), FILE_FOLDS).tested(0).stream().limit(MOST_HELD_OUT).toList();
    }
}
