package deskside.launcher.bench;

import deskside.launcher.replay.Percentiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Times of several things that are done in turn, in rounds; a figure is the median of its rounds, so that one round under the load of
 * others does not decide. Not thread-safe.
 */
final class Stopwatches {

    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Map<String, List<Double>>> rounds = new ArrayList<>();

    void nextRound() {
        rounds.add(new LinkedHashMap<>());
    }

    void forget() {
        rounds.clear();
    }

    /** Does {@code work} and notes how long it took, in the present round. */
    void time(String what, Runnable work) {
        var started = System.nanoTime();
        work.run();
        note(what, System.nanoTime() - started);
    }

    /** Without a round nothing is noted. */
    void note(String what, long nanos) {
        if (rounds.isEmpty()) {
            return;
        }
        rounds.getLast().computeIfAbsent(what, _ -> new ArrayList<>()).add(nanos / NANOS_PER_MILLI);
    }

    /** @param share 0..1; @return milliseconds; NaN for what was never timed */
    double millis(String what, double share) {
        return median(round -> new Percentiles(round.getOrDefault(what, List.of())).at(share));
    }

    double mean(String what) {
        return median(round -> round.getOrDefault(what, List.of()).stream().mapToDouble(it -> it).average().orElse(Double.NaN));
    }

    /** How often the median of {@code base} goes into that of {@code what}, both of the same round. */
    double ratio(String what, String base) {
        return median(round -> new Percentiles(round.getOrDefault(what, List.of())).at(0.5)
                / new Percentiles(round.getOrDefault(base, List.of())).at(0.5));
    }

    private double median(ToDoubleFunction<Map<String, List<Double>>> figure) {
        var values = rounds.stream().mapToDouble(figure).sorted().toArray();
        return values.length == 0 || Arrays.stream(values).anyMatch(Double::isNaN) ? Double.NaN
                : (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }
}
