package deskside.testkit;

import deskside.domain.Entity;
import deskside.domain.sync.Change;
import deskside.domain.sync.CopyDigest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The copies of one type of entity, with the versions of those that are gone. */
public final class InMemoryTable<E extends Entity> {

    private final Class<E> recordType;
    private final Map<String, E> rows = new LinkedHashMap<>();
    private final Map<String, Long> versions = new HashMap<>();

    InMemoryTable(Class<E> recordType) {
        this.recordType = recordType;
    }

    /** Sets up a test: replaces the copy whatever its version. */
    public synchronized void put(E entity) {
        rows.put(entity.id(), entity);
        versions.put(entity.id(), entity.version());
    }

    public synchronized Optional<E> find(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    public synchronized List<E> all() {
        return List.copyOf(rows.values());
    }

    synchronized boolean apply(Change change) {
        if (change.version() <= versions.getOrDefault(change.id(), 0L)) {
            return false;
        }
        versions.put(change.id(), change.version());
        if (change.op() == Change.Op.UPSERT) {
            rows.put(change.id(), recordType.cast(change.entity()));
        } else {
            rows.remove(change.id());
        }
        return true;
    }

    /** From now on any version is newer than what is there. */
    synchronized void renew() {
        versions.replaceAll((_, version) -> -Math.abs(version));
    }

    /** What comes again as it was counts as there. */
    synchronized void confirm(Change change) {
        var same = Objects.equals(rows.get(change.id()), change.entity());
        versions.computeIfPresent(change.id(), (_, version) -> same && version == -change.version() ? change.version() : version);
    }

    /** Removes those that have not come again. */
    synchronized List<E> removeMissing() {
        var missing = rows.values().stream().filter(row -> versions.get(row.id()) < 0).toList();
        missing.forEach(row -> rows.remove(row.id()));
        versions.values().removeIf(version -> version < 0);
        return missing;
    }

    synchronized CopyDigest digest() {
        var present = new TreeMap<>(versions);
        present.keySet().retainAll(rows.keySet());
        return CopyDigest.of(present);
    }

    synchronized void clear() {
        rows.clear();
        versions.clear();
    }
}
