package deskside.hub.access;

import deskside.hub.problem.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failed sign-ins by login and by address. An attempt counts from its start, so that many at the same time do not slip through,
 * and is taken back when it succeeds. Safe for all threads.
 */
final class FailedAttempts {

    static final int MOST_PER_LOGIN = 5;
    static final int MOST_PER_ADDRESS = 30;
    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_KEYS = 10_000;

    private final InstantSource clock;
    private final Map<String, ArrayDeque<Instant>> attempts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ArrayDeque<Instant>> eldest) {
            return size() > MOST_KEYS;
        }
    };

    FailedAttempts(InstantSource clock) {
        this.clock = clock;
    }

    /** @throws Refused when there were too many */
    synchronized Instant begin(String login, String address) {
        var now = clock.instant();
        refuseIfFull("login " + login, MOST_PER_LOGIN, now);
        refuseIfFull("address " + address, MOST_PER_ADDRESS, now);
        attempts.computeIfAbsent("login " + login, _ -> new ArrayDeque<>()).add(now);
        attempts.computeIfAbsent("address " + address, _ -> new ArrayDeque<>()).add(now);
        return now;
    }

    synchronized void succeeded(String login, String address, Instant attempt) {
        attempts.remove("login " + login);
        var ofAddress = attempts.get("address " + address);
        if (ofAddress != null) {
            ofAddress.removeFirstOccurrence(attempt);
        }
    }

    private void refuseIfFull(String key, int most, Instant now) {
        var times = attempts.get(key);
        if (times == null) {
            return;
        }
        while (!times.isEmpty() && !times.getFirst().isAfter(now.minus(WINDOW))) {
            times.removeFirst();
        }
        if (times.size() >= most) {
            throw Refused.tooManyRequests(Duration.between(now, times.getFirst().plus(WINDOW)).plusMillis(999));
        }
    }
}
