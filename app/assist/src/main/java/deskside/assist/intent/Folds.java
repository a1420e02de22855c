package deskside.assist.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How examples are dealt out for cross-validation: each example is tested in one fold, and each fold also does without a few whole
 * intents, which then stand for unknown wishes. Deterministic.
 *
 * @param testFold     per example: the fold that tests it
 * @param heldOutFold  per label: the fold that knows nothing of it, or −1
 */
record Folds(int count, int[] testFold, int[] heldOutFold) {

    /** More folds train models that are more like the final one; with many examples three do that too, and take less time. */
    private static final int FEW_EXAMPLES = 5;
    private static final int MANY_EXAMPLES = 3;
    private static final int MANY = 2_000;
    /** Share of the intents that one fold does without: enough to learn from, few enough that the rest is still the real task. */
    private static final double HELD_OUT = 0.15;
    private static final int LEAST_LABELS_TO_HOLD_OUT = 6;
    private static final long SEED = 20260102;

    static Folds deal(TrainingSet set) {
        var random = new Random(SEED);
        var count = set.size() < MANY ? FEW_EXAMPLES : MANY_EXAMPLES;
        var testFold = new int[set.size()];
        var next = 0;
        for (var places : set.byLabel()) {
            Collections.shuffle(places, random);
            for (var place : places) {
                testFold[place] = next++ % count;
            }
        }
        var heldOut = new int[set.labels().size()];
        Arrays.fill(heldOut, -1);
        if (heldOut.length >= LEAST_LABELS_TO_HOLD_OUT) {
            var order = new ArrayList<Integer>();
            for (var label = 0; label < heldOut.length; label++) {
                order.add(label);
            }
            Collections.shuffle(order, random);
            var perFold = Math.max(1, (int) Math.round(HELD_OUT * heldOut.length));
            for (var i = 0; i < Math.min(perFold * count, order.size()); i++) {
                heldOut[order.get(i)] = i % count;
            }
        }
        return new Folds(count, testFold, heldOut);
    }

    boolean isTrained(int place, int label, int fold) {
        return testFold[place] != fold && heldOutFold[label] != fold;
    }

    boolean isUnknown(int label, int fold) {
        return heldOutFold[label] == fold;
    }

    /** Whether the fold tests this example as one of a known intent. */
    boolean isTested(int place, int label, int fold) {
        return testFold[place] == fold && heldOutFold[label] != fold;
    }

    List<Integer> trained(TrainingSet set, int fold) {
        var places = new ArrayList<Integer>();
        for (var i = 0; i < set.size(); i++) {
            if (isTrained(i, set.targets()[i], fold)) {
                places.add(i);
            }
        }
        return places;
    }
}
