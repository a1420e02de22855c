package deskside.domain.sync;

import deskside.domain.Subscription;
import java.util.function.Consumer;

/** Tells what changed in the store, after the commit, on an unspecified thread. Listeners return at once and do not throw. */
public interface StoreEvents {

    Subscription subscribe(Consumer<StoreEvent> listener);
}
