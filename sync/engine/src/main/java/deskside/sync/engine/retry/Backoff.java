package deskside.sync.engine.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Exponential backoff with full jitter: a uniformly random wait between {@link #FLOOR} and min(cap, base · 2^(attempt-1)), so that desks
 * cut off together do not come back together (M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015). As safe for
 * several threads as the random generator is.
 */
public final class Backoff {

    /** A wait of nothing would spin. */
    public static final Duration FLOOR = Duration.ofMillis(50);

    private final RandomGenerator random;
    private final Duration base;
    private final Duration cap;

    /** @param base upper bound of the first wait; @param cap upper bound of every wait */
    public Backoff(RandomGenerator random, Duration base, Duration cap) {
        if (base.compareTo(FLOOR) < 0 || cap.compareTo(base) < 0) {
            throw new IllegalArgumentException("want floor <= base <= cap, not " + FLOOR + ", " + base + ", " + cap);
        }
        this.random = random;
        this.base = base;
        this.cap = cap;
    }

    /** First wait at most one second, no wait over thirty. */
    public static Backoff standard(RandomGenerator random) {
        return new Backoff(random, Duration.ofSeconds(1), Duration.ofSeconds(30));
    }

    /** @param attempt how many have failed, from 1; any number is allowed */
    public Duration delay(int attempt) {
        var doublings = Math.clamp(attempt - 1L, 0, 20);
        var bound = Math.min(cap.toMillis(), base.toMillis() << doublings);
        return Duration.ofMillis(random.nextLong(FLOOR.toMillis(), bound + 1));
    }

    /** As {@link #delay}, but not shorter than what the hub asked for. */
    public Duration delay(int attempt, @Nullable Duration asked) {
        var own = delay(attempt);
        return asked != null && asked.compareTo(own) > 0 ? asked : own;
    }
}
