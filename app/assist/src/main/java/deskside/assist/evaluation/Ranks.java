package deskside.assist.evaluation;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Places in ascending order, from 1; equal values share the mean of their places. Stateless. */
final class Ranks {

    private Ranks() {
    }

    static double[] of(double[] values) {
        var order = IntStream.range(0, values.length).boxed().sorted(Comparator.comparingDouble(i -> values[i])).toList();
        var ranks = new double[values.length];
        var from = 0;
        while (from < order.size()) {
            var to = from;
            while (to + 1 < order.size() && values[order.get(to + 1)] == values[order.get(from)]) {
                to++;
            }
            for (var i = from; i <= to; i++) {
                ranks[order.get(i)] = (from + to) / 2.0 + 1;
            }
            from = to + 1;
        }
        return ranks;
    }
}
