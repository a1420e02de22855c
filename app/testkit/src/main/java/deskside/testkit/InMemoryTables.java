package deskside.testkit;

import deskside.domain.Entity;
import deskside.domain.sync.EntityType;
import java.util.EnumMap;
import java.util.Map;

/** One {@link InMemoryTable} per type; what the read ports look into and the replica writes. */
public final class InMemoryTables {

    private final Map<EntityType, InMemoryTable<? extends Entity>> tables = new EnumMap<>(EntityType.class);

    public InMemoryTables() {
        for (var type : EntityType.values()) {
            tables.put(type, new InMemoryTable<>(type.recordType()));
        }
    }

    public InMemoryTable<? extends Entity> of(EntityType type) {
        return tables.get(type);
    }

    @SuppressWarnings("unchecked") // the constructor pairs each table with its type's record
    public <E extends Entity> InMemoryTable<E> of(Class<E> recordType) {
        for (var type : EntityType.values()) {
            if (type.recordType() == recordType) {
                return (InMemoryTable<E>) of(type);
            }
        }
        throw new IllegalArgumentException("not an entity: " + recordType);
    }

    /** Sets up a test: replaces the copy whatever its version. */
    @SuppressWarnings("unchecked") // as above
    public void put(Entity entity) {
        ((InMemoryTable<Entity>) of(EntityType.of(entity))).put(entity);
    }

    void clear() {
        tables.values().forEach(InMemoryTable::clear);
    }
}
