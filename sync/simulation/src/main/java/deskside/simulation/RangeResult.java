package deskside.simulation;

import deskside.simulation.world.WorldResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How a range of seeds went.
 *
 * @param violated  number of seeds with a violation
 * @param examples  the lowest of those, with what was violated
 * @param differing seeds that went another way when run again (I12)
 */
public record RangeResult(
        long schedules, long events, double seconds, long violated, List<WorldResult> examples, List<Long> differing) {

    static RangeResult of(List<Simulation.Tally> tallies, double seconds) {
        var examples = new ArrayList<WorldResult>();
        var differing = new ArrayList<Long>();
        long schedules = 0;
        long events = 0;
        long violated = 0;
        for (var tally : tallies) {
            schedules += tally.schedules;
            events += tally.events;
            violated += tally.violated;
            examples.addAll(tally.kept);
            differing.addAll(tally.differing);
        }
        examples.sort(Comparator.comparingLong(WorldResult::seed));
        return new RangeResult(schedules, events, seconds, violated, List.copyOf(examples), List.copyOf(differing));
    }

    public double schedulesASecond() {
        return schedules / seconds;
    }

    public boolean held() {
        return violated == 0 && differing.isEmpty();
    }
}
