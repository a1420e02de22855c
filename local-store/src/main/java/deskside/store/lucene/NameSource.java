package deskside.store.lucene;

import deskside.domain.search.Named;
import deskside.domain.sync.EntityType;
import java.util.List;
import java.util.function.Consumer;

/** Where names come from. Calls block on the store; safe for several threads. */
public interface NameSource {

    /** Everything that has a name, in pages, so that writers are not held up. Stops when {@code taker} throws. */
    void all(Consumer<List<Named>> taker);

    /** What has to be named anew when this entity has changed: itself, unless it is gone, and what bears its name. */
    List<Named> of(EntityType type, String id);
}
