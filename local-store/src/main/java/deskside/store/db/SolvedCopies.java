package deskside.store.db;

import deskside.domain.knowledge.SolvedQuestion;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Solved questions that suggestions asked for, until something about any of them changes. Safe for several threads. */
final class SolvedCopies {

    /** About 2 KB each. */
    private static final int MOST = 1_000;

    private final Map<String, Optional<SolvedQuestion>> known = new HashMap<>();
    private long cleared;

    Optional<SolvedQuestion> get(String id, Supplier<Optional<SolvedQuestion>> read) {
        long before;
        synchronized (this) {
            var copy = known.get(id);
            if (copy != null) {
                return copy;
            }
            before = cleared;
        }
        var found = read.get();
        synchronized (this) {
            // what was read before a change must not outlive it
            if (before == cleared) {
                if (known.size() >= MOST) {
                    known.clear();
                }
                known.put(id, found);
            }
        }
        return found;
    }

    synchronized void clear() {
        known.clear();
        cleared++;
    }
}
