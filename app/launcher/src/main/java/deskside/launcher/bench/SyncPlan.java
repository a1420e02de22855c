package deskside.launcher.bench;

/**
 * How much is synced.
 *
 * @param documents articles at the hub beside the demo shop's own
 * @param commands  queued while the line is down
 * @param warmUp    rounds before those that count: desk and hub run all day, and the first rounds of a process measure the compiler as much
 * @param rounds    each with a desk that has nothing yet
 */
public record SyncPlan(int documents, int commands, int warmUp, int rounds) {

    int all() {
        return warmUp + rounds;
    }
}
