package deskside.launcher.bench;

/**
 * How much is synced.
 *
 * @param documents articles at the hub beside the demo shop's own
 * @param commands  queued while the line is down
 * @param rounds    each with a desk that has nothing yet
 */
public record SyncPlan(int documents, int commands, int rounds) {
}
