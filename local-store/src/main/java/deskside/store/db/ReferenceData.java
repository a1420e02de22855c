package deskside.store.db;

import deskside.domain.Entity;
import deskside.domain.sync.Change;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A small table kept in memory, for data that every suggestion looks at. Read once from the file, then told of each committed change by the
 * writing thread. Safe for several threads.
 */
final class ReferenceData<E extends Entity> {

    private final Database database;
    private final EntityTable<E> table;
    private final Class<E> recordType;
    private final UnaryOperator<E> kept;
    private @Nullable TreeMap<String, E> rows;
    private volatile @Nullable List<E> sorted;

    ReferenceData(Database database, EntityTable<E> table, Class<E> recordType) {
        this(database, table, recordType, UnaryOperator.identity());
    }

    /** @param kept makes of a record what is kept of it: one equal to it */
    ReferenceData(Database database, EntityTable<E> table, Class<E> recordType, UnaryOperator<E> kept) {
        this.database = database;
        this.table = table;
        this.recordType = recordType;
        this.kept = kept;
    }

    synchronized Optional<E> find(String id) {
        return Optional.ofNullable(rows().get(id));
    }

    /** By id. */
    List<E> all() {
        var known = sorted;
        return known != null ? known : sort();
    }

    synchronized void apply(List<Change> taken) {
        if (rows == null) {
            return;
        }
        for (var change : taken) {
            if (change.entity() == null) {
                rows.remove(change.id());
            } else {
                rows.put(change.id(), kept.apply(recordType.cast(change.entity())));
            }
        }
        sorted = null;
    }

    synchronized void clear() {
        rows = null;
        sorted = null;
    }

    private synchronized List<E> sort() {
        var list = List.copyOf(rows().values());
        sorted = list;
        return list;
    }

    private TreeMap<String, E> rows() {
        var known = rows;
        if (known == null) {
            known = new TreeMap<>();
            for (var entity : database.read(table::all)) {
                known.put(entity.id(), kept.apply(entity));
            }
            rows = known;
        }
        return known;
    }
}
