package deskside.testkit;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.stream.IntStream;

/** The heap of this process as a collection leaves it. Stateless; for tests that look for what is kept too long. */
public final class Heap {

    private static final int COLLECTIONS = 4;

    private Heap() {
    }

    /**
     * Bytes that live: the least of several full collections, each measured by the collector itself at its end. What other threads allocated since is not in it,
     * unlike in {@code totalMemory() - freeMemory()}, which counts garbage of a busy process as kept.
     *
     * @param between lets things go that end late, such as a frame of the screen
     */
    public static long live(Runnable between) {
        return IntStream.range(0, COLLECTIONS).mapToLong(_ -> {
            System.gc();
            var left = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                    .mapToLong(pool -> pool.getCollectionUsage().getUsed()).sum();
            between.run();
            return left;
        }).min().orElseThrow();
    }
}
