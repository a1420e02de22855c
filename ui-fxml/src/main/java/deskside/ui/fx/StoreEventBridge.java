package deskside.ui.fx;

import deskside.domain.Subscription;
import deskside.domain.sync.StoreEvent;
import deskside.domain.sync.StoreEvents;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings store events to the FX thread. The first of a burst is told at once, the rest together after {@link #PAUSE}, so that a pull
 * of ten thousand rows costs the screen a few reloads instead of thousands. Listeners are called on the FX thread.
 */
public final class StoreEventBridge implements Subscription {

    /** Three frames: short enough to feel immediate, long enough for a page of changes. */
    static final Duration PAUSE = Duration.ofMillis(50);

    private final Tasks tasks;
    private final Subscription source;
    private final List<Consumer<StoreChanges>> listeners = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();
    private StoreChanges gathered = StoreChanges.NOTHING;
    private boolean scheduled;
    private @Nullable Subscription pause;

    public StoreEventBridge(StoreEvents events, Tasks tasks) {
        this.tasks = tasks;
        this.source = events.subscribe(this::gather);
    }

    /** {@code listener} hears of changes on the FX thread until the subscription is closed. */
    public Subscription subscribe(Consumer<StoreChanges> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void gather(StoreEvent event) {
        synchronized (lock) {
            gathered = gathered.with(event);
            if (scheduled) {
                return;
            }
            scheduled = true;
        }
        tasks.onScreen(this::tell);
    }

    private void tell() {
        StoreChanges changes;
        synchronized (lock) {
            changes = gathered;
            gathered = StoreChanges.NOTHING;
            scheduled = !changes.equals(StoreChanges.NOTHING);
        }
        if (!changes.equals(StoreChanges.NOTHING)) {
            // Stays scheduled during the pause: events that come meanwhile are told together after it.
            pause = tasks.after(PAUSE, this::tell);
            listeners.forEach(listener -> listener.accept(changes));
        }
    }

    @Override
    public void close() {
        source.close();
        listeners.clear();
        if (pause != null) {
            pause.close();
        }
    }
}
