package deskside.simulation.world;

import java.util.List;

/**
 * How one world went.
 *
 * @param events what happened in it: requests, answers, timers, deeds
 * @param digest of its trace: the same seed has the same one
 * @param trace  its lines, where they were kept
 */
public record WorldResult(long seed, long events, long digest, List<Violation> violations, List<String> trace) {

    public boolean held() {
        return violations.isEmpty();
    }
}
