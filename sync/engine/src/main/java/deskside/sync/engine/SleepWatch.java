package deskside.sync.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Notices that this computer has slept: the wall clock went on, the clock that waits are measured by stood still, or nobody looked for long. Then
 * every wait that is running is too long and every open connection may be dead. A clock that was put forward looks the same and does no harm.
 */
final class SleepWatch implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    /** Longer than a busy machine is late, shorter than anybody's break. */
    static final Duration SLEPT = Duration.ofSeconds(30);

    private final InstantSource wall;
    private final LongSupplier nanos;
    private final Runnable woken;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("deskside-sleep").daemon().factory());
    private Instant lastWall;
    private long lastNanos;

    /** @param nanos {@code System::nanoTime} in production; @param woken called on a thread of its own, after each sleep */
    SleepWatch(InstantSource wall, LongSupplier nanos, Runnable woken) {
        this.wall = wall;
        this.nanos = nanos;
        this.woken = woken;
        lastWall = wall.instant();
        lastNanos = nanos.getAsLong();
    }

    void start() {
        looking.scheduleWithFixedDelay(this::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void look() {
        var wallNow = wall.instant();
        var nanosNow = nanos.getAsLong();
        var byWall = Duration.between(lastWall, wallNow);
        var byNanos = Duration.ofNanos(nanosNow - lastNanos);
        lastWall = wallNow;
        lastNanos = nanosNow;
        if (byWall.minus(byNanos).compareTo(SLEPT) >= 0 || byNanos.compareTo(SLEPT.plus(LOOK_EVERY)) >= 0) {
            woken.run();
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
