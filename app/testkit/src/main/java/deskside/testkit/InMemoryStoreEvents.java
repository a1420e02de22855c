package deskside.testkit;

import deskside.domain.Subscription;
import deskside.domain.sync.StoreEvent;
import deskside.domain.sync.StoreEvents;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells its listeners on the publishing thread, and remembers what it told. */
public final class InMemoryStoreEvents implements StoreEvents {

    private final List<Consumer<StoreEvent>> listeners = new CopyOnWriteArrayList<>();
    private final List<StoreEvent> told = new CopyOnWriteArrayList<>();

    @Override
    public Subscription subscribe(Consumer<StoreEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void publish(StoreEvent event) {
        told.add(event);
        listeners.forEach(listener -> listener.accept(event));
    }

    /** Everything published so far, oldest first. */
    public List<StoreEvent> told() {
        return List.copyOf(told);
    }

    /** How many listen now: for leak checks. */
    public int listeners() {
        return listeners.size();
    }
}
