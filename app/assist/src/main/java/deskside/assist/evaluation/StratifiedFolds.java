package deskside.assist.evaluation;

import deskside.assist.intent.Example;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Deals examples into folds so that each fold has about the same share of every label; the same examples give the same folds. Immutable.
 */
public final class StratifiedFolds {

    private static final long SEED = 20260103;

    private final List<Example> examples;
    private final int[] foldOf;
    private final int count;

    private StratifiedFolds(List<Example> examples, int[] foldOf, int count) {
        this.examples = examples;
        this.foldOf = foldOf;
        this.count = count;
    }

    /** @param count 2 to the number of examples */
    public static StratifiedFolds deal(List<Example> examples, int count) {
        if (count < 2 || count > examples.size()) {
            throw new IllegalArgumentException(count + " folds cannot be made of " + examples.size() + " examples");
        }
        var places = new TreeMap<String, List<Integer>>();
        for (var i = 0; i < examples.size(); i++) {
            places.computeIfAbsent(examples.get(i).label(), label -> new ArrayList<>()).add(i);
        }
        var random = new Random(SEED);
        var foldOf = new int[examples.size()];
        // Dealing goes on from label to label, so that rare labels do not all end in the first fold.
        var next = 0;
        for (var own : places.values()) {
            Collections.shuffle(own, random);
            for (var place : own) {
                foldOf[place] = next++ % count;
            }
        }
        return new StratifiedFolds(List.copyOf(examples), foldOf, count);
    }

    public int count() {
        return count;
    }

    public List<Example> tested(int fold) {
        return IntStream.range(0, foldOf.length).filter(i -> foldOf[i] == fold).mapToObj(examples::get).toList();
    }

    public List<Example> trained(int fold) {
        return IntStream.range(0, foldOf.length).filter(i -> foldOf[i] != fold).mapToObj(examples::get).toList();
    }
}
