package deskside.launcher.bench;

import deskside.domain.Language;

/**
 * How much is measured.
 *
 * @param documents articles on the desk
 * @param rounds    of {@code messages} each
 * @param warmUp    messages before, which are not counted
 * @param language  of the messages
 * @param threads   at once, for the throughput
 */
public record BenchPlan(int documents, int rounds, int messages, int warmUp, Language language, int threads) {
}
