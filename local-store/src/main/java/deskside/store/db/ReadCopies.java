package deskside.store.db;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What was read from the file last, by id, until it changes: the same few come up again and again, and all of them are too many. Safe for several threads. */
final class ReadCopies<E> {

    private final Map<String, Optional<E>> known;
    private long changes;

    /** @param capacity how many are kept, of about 2 KB each; the one longest unasked falls out first */
    ReadCopies(int capacity) {
        known = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Optional<E>> eldest) {
                return size() > capacity;
            }
        };
    }

    Optional<E> get(String id, Supplier<Optional<E>> read) {
        long before;
        synchronized (this) {
            var copy = known.get(id);
            if (copy != null) {
                return copy;
            }
            before = changes;
        }
        var found = read.get();
        synchronized (this) {
            // what was read before a change must not outlive it
            if (before == changes) {
                known.put(id, found);
            }
        }
        return found;
    }

    synchronized void forget(Collection<String> ids) {
        ids.forEach(known::remove);
        changes++;
    }

    synchronized void clear() {
        known.clear();
        changes++;
    }
}
