package deskside.launcher;

import deskside.domain.Ids;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** UUIDv7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then random bits. Thread-safe when {@code random} is. */
public final class TimeOrderedIds implements Ids {

    private final InstantSource clock;
    private final RandomGenerator random;

    public TimeOrderedIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String next() {
        var high = (clock.millis() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        var low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
