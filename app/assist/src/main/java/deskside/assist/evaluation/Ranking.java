package deskside.assist.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One query's candidates, best first, reduced to whether each is relevant (measures: Manning, Raghavan and Schütze 2008, "Introduction
 * to Information Retrieval", chapter 8). Where a relevant and an irrelevant candidate have the same score the irrelevant one comes
 * first, so that an undecided scoring earns nothing. Immutable.
 */
public final class Ranking {

    private final List<Boolean> relevant;

    private Ranking(List<Boolean> relevant) {
        this.relevant = relevant;
    }

    /** @param positives scores of the relevant candidates; @param negatives of all others */
    public static Ranking of(double[] positives, double[] negatives) {
        record Scored(double score, boolean relevant) {
        }
        var scored = new ArrayList<Scored>(positives.length + negatives.length);
        for (var score : positives) {
            scored.add(new Scored(score, true));
        }
        for (var score : negatives) {
            scored.add(new Scored(score, false));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::relevant));
        return new Ranking(scored.stream().map(Scored::relevant).toList());
    }

    /** Mean, over the relevant candidates, of the precision at each one's place; NaN when there is none. */
    public double averagePrecision() {
        var found = 0;
        var sum = 0.0;
        for (var i = 0; i < relevant.size(); i++) {
            if (relevant.get(i)) {
                found++;
                sum += (double) found / (i + 1);
            }
        }
        return sum / found;
    }

    /** 1 / place of the first relevant candidate; 0 when there is none. */
    public double reciprocalRank() {
        var place = relevant.indexOf(true);
        return place < 0 ? 0 : 1.0 / (place + 1);
    }

    /** 1 when the first candidate is relevant, else 0. */
    public double precisionAt1() {
        return !relevant.isEmpty() && relevant.getFirst() ? 1 : 0;
    }
}
