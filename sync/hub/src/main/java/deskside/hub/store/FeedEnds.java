package deskside.hub.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Passes on how far the feed reaches, each end once and none below one that was passed on. Safe for all threads. */
final class FeedEnds {

    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong highest = new AtomicLong();

    /** The listener is told at once what others were told before. */
    void add(LongConsumer listener) {
        listeners.add(listener);
        long end = highest.get();
        if (end > 0) {
            listener.accept(end);
        }
    }

    void forget() {
        highest.set(0);
    }

    void tell(long end) {
        if (highest.getAndAccumulate(end, Math::max) < end) {
            listeners.forEach(listener -> listener.accept(end));
        }
    }
}
