package deskside.store.db;

import deskside.domain.Entity;
import deskside.domain.sync.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table kept in memory, or what every suggestion looks at of it. Read once from the file, then told of each committed change by the
 * writing thread. Safe for several threads.
 *
 * @param <E> the table's records
 * @param <K> what is kept of each
 */
final class ReferenceData<E extends Entity, K> {

    /** Rows read at once, so that the whole of a large table never lies in memory, not even while it is read. */
    private static final int PAGE = 500;

    private final Database database;
    private final EntityTable<E> table;
    private final Class<E> recordType;
    private final Function<E, K> kept;
    /** By id, for reading all of them in order. */
    private @Nullable TreeMap<String, K> rows;
    /** The same, for finding one of very many: every suggestion does so a hundred times. */
    private final Map<String, K> byId = new HashMap<>();
    private volatile @Nullable List<K> sorted;

    /** @param kept makes of a record what is kept of it */
    ReferenceData(Database database, EntityTable<E> table, Class<E> recordType, Function<E, K> kept) {
        this.database = database;
        this.table = table;
        this.recordType = recordType;
        this.kept = kept;
    }

    static <E extends Entity> ReferenceData<E, E> whole(Database database, EntityTable<E> table, Class<E> recordType) {
        return new ReferenceData<>(database, table, recordType, Function.identity());
    }

    synchronized Optional<K> find(String id) {
        rows();
        return Optional.ofNullable(byId.get(id));
    }

    /** By id. */
    List<K> all() {
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
                byId.remove(change.id());
            } else {
                var row = kept.apply(recordType.cast(change.entity()));
                rows.put(change.id(), row);
                byId.put(change.id(), row);
            }
        }
        sorted = null;
    }

    synchronized void clear() {
        rows = null;
        byId.clear();
        sorted = null;
    }

    private synchronized List<K> sort() {
        var list = List.copyOf(rows().values());
        sorted = list;
        return list;
    }

    private TreeMap<String, K> rows() {
        var known = rows;
        if (known == null) {
            var read = new TreeMap<String, K>();
            database.read(handle -> {
                read.clear();
                for (var page = table.page(handle, "", PAGE); !page.isEmpty(); page = table.page(handle, page.getLast().id(), PAGE)) {
                    page.forEach(entity -> read.put(entity.id(), kept.apply(entity)));
                }
                return read;
            });
            rows = read;
            byId.putAll(read);
            known = read;
        }
        return known;
    }
}
