package deskside.launcher;

import deskside.domain.Ids;
import java.nio.ByteBuffer;
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
        // asked for at once: a secure generator takes as long for one byte as for all of them
        var bytes = new byte[2 * Long.BYTES];
        random.nextBytes(bytes);
        var bits = ByteBuffer.wrap(bytes);
        var high = (clock.millis() << 16) | 0x7000L | (bits.getLong() & 0x0FFFL);
        var low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
