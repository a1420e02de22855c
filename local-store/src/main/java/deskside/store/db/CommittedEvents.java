package deskside.store.db;

import deskside.domain.Subscription;
import deskside.domain.sync.StoreEvent;
import deskside.domain.sync.StoreEvents;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listeners, on the thread whose call changed the store, after the commit. Safe for several threads. */
public final class CommittedEvents implements StoreEvents {

    private static final Logger LOG = LoggerFactory.getLogger(CommittedEvents.class);

    private final List<Consumer<StoreEvent>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public Subscription subscribe(Consumer<StoreEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void publish(StoreEvent event) {
        for (var listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                // what was committed stays committed, and the other listeners must hear it
                LOG.error("a listener failed on {}", event.getClass().getSimpleName(), e);
            }
        }
    }
}
