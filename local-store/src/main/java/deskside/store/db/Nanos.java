package deskside.store.db;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Times as the tables hold them: nanoseconds since 1970, from 1677 to 2262. */
final class Nanos {

    private static final Instant EARLIEST = instant(Long.MIN_VALUE);
    private static final Instant LATEST = instant(Long.MAX_VALUE);

    private Nanos() {
    }

    /** Times out of range become the nearest one in it: a deadline of "never" stays one. */
    static long of(Instant instant) {
        if (instant.isBefore(EARLIEST)) {
            return Long.MIN_VALUE;
        }
        if (instant.isAfter(LATEST)) {
            return Long.MAX_VALUE;
        }
        var second = TimeUnit.SECONDS.toNanos(1);
        // for the earliest times the seconds alone would overflow, so one is moved into the fraction
        return instant.getEpochSecond() < 0
                ? (instant.getEpochSecond() + 1) * second + instant.getNano() - second
                : instant.getEpochSecond() * second + instant.getNano();
    }

    static @Nullable Long ofNullable(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(0, nanos);
    }

    static @Nullable Instant nullableInstant(@Nullable Object nanos) {
        return nanos == null ? null : instant((Long) nanos);
    }
}
