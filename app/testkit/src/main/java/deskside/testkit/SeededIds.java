package deskside.testkit;

import deskside.domain.Ids;
import java.util.concurrent.atomic.AtomicLong;

/** Ids of the form of a UUIDv7 that ascend and are the same in every run with the same seed. Safe for several threads. */
public final class SeededIds implements Ids {

    private final int seed;
    private final AtomicLong last = new AtomicLong();

    public SeededIds() {
        this(0);
    }

    public SeededIds(int seed) {
        this.seed = seed;
    }

    @Override
    public String next() {
        var number = last.incrementAndGet();
        return "%08x-%04x-7000-8000-%012x".formatted(number >>> 16, number & 0xffff, seed & 0xffffffffL);
    }
}
