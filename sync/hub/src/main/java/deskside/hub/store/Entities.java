package deskside.hub.store;

import deskside.domain.Entity;
import deskside.domain.sync.CopyDigest;
import deskside.domain.sync.EntityType;
import deskside.domain.sync.JsonText;
import deskside.sync.protocol.WireCodec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Current state of everything that desks copy, as documents; each change is appended to the feed. What is put is written together at the end of the
 * transaction, or before the table is read, for one that executes many commands changes the same documents again and again.
 */
public final class Entities {

    /** Changes of an import that may be parted. Small enough for a page, large enough to cost nothing. */
    private static final int IMPORT_GROUP = 200;

    private record Row(long version, String state, @Nullable String body) {
    }

    private record Version(String type, String id, long version) {
    }

    private record Key(EntityType type, String id) {
    }

    private final Handle handle;
    private final Feed feed;
    private final Map<Key, Entity> unwritten = new LinkedHashMap<>();
    /** Of these, what cannot be in the table. */
    private final Set<Key> unknown = new HashSet<>();
    private final Map<EntityType, Long> changesOf = new EnumMap<>(EntityType.class);

    Entities(Handle handle, Feed feed) {
        this.handle = handle;
        this.feed = feed;
    }

    /** Stores {@code entity} as it is, its version included; whoever calls counts the versions. */
    void put(Entity entity) {
        var type = EntityType.of(entity);
        unwritten.put(new Key(type, entity.id()), entity);
        feed.append(type.wireName(), entity.id(), entity.version());
    }

    /** As {@link #put}, of what has just been given its id. */
    void putNew(Entity entity) {
        unknown.add(new Key(EntityType.of(entity), entity.id()));
        put(entity);
    }

    /** Everything that was put is in the table afterwards. */
    void write() {
        if (unwritten.isEmpty()) {
            return;
        }
        var entities = new ArrayList<Entity>();
        var made = new ArrayList<Entity>();
        unwritten.forEach((key, entity) -> (unknown.contains(key) ? made : entities).add(entity));
        unwritten.clear();
        unknown.clear();
        var updates = updates();
        entities.forEach(entity -> add(updates, EntityType.of(entity), entity.id(), entity.version(), WireCodec.write(entity)));
        var updated = updates.execute();
        var inserts = inserts();
        for (var i = 0; i < updated.length; i++) {
            if (updated[i] == 0) {
                made.add(entities.get(i));
            }
        }
        made.forEach(entity -> add(inserts, EntityType.of(entity), entity.id(), entity.version(), WireCodec.write(entity)));
        inserts.execute();
    }

    /** With everything in it that was put. */
    private Handle written() {
        write();
        return handle;
    }

    /** Its content is gone, here and from every place that has a copy. @param version newer than all before */
    void redact(EntityType type, String id, long version) {
        int updated = written().createUpdate("""
                        update entity set version = :version, state = 'REDACT', body = null
                        where entity_type = :type and entity_id = :id and state <> 'REDACT'""")
                .bind("version", version).bind("type", type.wireName()).bind("id", id).execute();
        if (updated > 0) {
            feed.append(type.wireName(), id, version);
        }
    }

    /** Changes its document. @param change of the fields; the version is counted here. @return whether it was changed */
    boolean edit(EntityType type, String id, Predicate<ObjectNode> change) {
        var found = written().createQuery("select version, body from entity where entity_type = :type and entity_id = :id and state = 'UPSERT' for update")
                .bind("type", type.wireName()).bind("id", id).map((row, _) -> new Row(row.getLong(1), "UPSERT", row.getString(2))).findOne();
        var body = found.map(row -> WireCodec.read(String.valueOf(row.body()), ObjectNode.class)).orElse(null);
        if (body == null || !change.test(body)) {
            return false;
        }
        var version = found.get().version() + 1;
        body.put("version", version);
        handle.createUpdate("update entity set version = version + 1, body = :body where entity_type = :type and entity_id = :id")
                .bind("body", WireCodec.write(body)).bind("type", type.wireName()).bind("id", id).execute();
        feed.append(type.wireName(), id, version);
        return true;
    }

    /** Of what exists or existed. */
    Optional<Long> version(EntityType type, String id) {
        return written().createQuery("select version from entity where entity_type = :type and entity_id = :id").bind("type", type.wireName())
                .bind("id", id).mapTo(Long.class).findOne();
    }

    /** A number that is greater after each change of something of that type, as it was when this transaction first asked; its own changes do not count. */
    public long changesOf(EntityType type) {
        return changesOf.computeIfAbsent(type, _ -> handle.createQuery("select coalesce(sum(version), 0) from entity where entity_type = :type")
                .bind("type", type.wireName()).mapTo(Long.class).one());
    }

    /** All of a type in whose document the field has that value: found by their text, then read, since the document knows best. */
    public List<Entity> list(EntityType type, String field, String value) {
        var like = "%\"" + field + "\":\"" + value.replace("\\", "\\\\").replace("_", "\\_").replace("%", "\\%") + "\"%";
        return written().createQuery("select body from entity where entity_type = :type and state = 'UPSERT' and body like :like order by entity_id")
                .bind("type", type.wireName()).bind("like", like).mapTo(String.class).stream()
                .filter(body -> WireCodec.read(body, JsonNode.class).path(field).asString("").equals(value))
                .map(body -> WireCodec.entity(type, JsonText.of(body))).toList();
    }

    /** Whether it exists and is not deleted. */
    public boolean exists(EntityType type, String id) {
        return written().createQuery("select 1 from entity where entity_type = :type and entity_id = :id and state = 'UPSERT'")
                .bind("type", type.wireName()).bind("id", id).mapTo(Integer.class).findOne().isPresent();
    }

    /** It as it is now, locked until the transaction ends. */
    Optional<Entity> lock(EntityType type, String id) {
        return written().createQuery("select body from entity where entity_type = :type and entity_id = :id and state = 'UPSERT' for update")
                .bind("type", type.wireName()).bind("id", id).mapTo(String.class).findOne()
                .map(body -> WireCodec.read(body, type.recordType()));
    }

    public Optional<Entity> find(EntityType type, String id) {
        return written().createQuery("select body from entity where entity_type = :type and entity_id = :id and state = 'UPSERT'")
                .bind("type", type.wireName()).bind("id", id).mapTo(String.class).findOne()
                .map(body -> WireCodec.read(body, type.recordType()));
    }

    /** All of a type that exist, by id. */
    public List<Entity> all(EntityType type) {
        return written().createQuery("select body from entity where entity_type = :type and state = 'UPSERT' order by entity_id").bind("type", type.wireName())
                .mapTo(String.class).map(body -> (Entity) WireCodec.read(body, type.recordType())).list();
    }

    /**
     * Makes {@code wanted} the whole content of {@code types}: what is new or differs is stored with the next version, what is missing
     * becomes a tombstone, what is equal stays untouched.
     *
     * @return number of changes
     */
    public int replaceAll(Collection<EntityType> types, Iterable<Entity> wanted) {
        var present = new HashMap<EntityType, Map<String, Row>>();
        types.forEach(type -> present.put(type, rows(type)));
        var seen = new HashMap<EntityType, HashSet<String>>();
        types.forEach(type -> seen.put(type, new HashSet<>()));
        var inserts = inserts();
        var updates = updates();
        int changes = 0;
        for (var entity : wanted) {
            var type = EntityType.of(entity);
            seen.get(type).add(entity.id());
            var before = present.get(type).get(entity.id());
            var body = (ObjectNode) WireCodec.entityBody(entity);
            body.put("version", before == null ? 1 : before.version());
            if (before != null && before.state().equals("UPSERT") && WireCodec.write(body).equals(before.body())) {
                continue;
            }
            long version = before == null ? 1 : before.version() + 1;
            body.put("version", version);
            add(before == null ? inserts : updates, type, entity.id(), version, WireCodec.write(body));
            changes += appendToGroup(type, entity.id(), version);
        }
        inserts.execute();
        updates.execute();
        for (var type : types) {
            for (var one : present.get(type).entrySet()) {
                var id = one.getKey();
                if (!seen.get(type).contains(id) && one.getValue().state().equals("UPSERT")) {
                    handle.createUpdate("update entity set version = version + 1, state = 'TOMBSTONE', body = null where entity_type = :type and entity_id = :id")
                            .bind("type", type.wireName()).bind("id", id).execute();
                    changes += appendToGroup(type, id, one.getValue().version() + 1);
                }
            }
        }
        return changes;
    }

    /** Of what is not deleted, by type. */
    public Map<String, CopyDigest> digests() {
        var versions = new TreeMap<String, TreeMap<String, Long>>();
        written().createQuery("select entity_type, entity_id, version from entity where state = 'UPSERT'")
                .map((row, _) -> new Version(row.getString(1), row.getString(2), row.getLong(3)))
                .forEach(row -> versions.computeIfAbsent(row.type, _ -> new TreeMap<>()).put(row.id, row.version));
        var digests = new LinkedHashMap<String, CopyDigest>();
        versions.forEach((type, ids) -> digests.put(type, CopyDigest.of(ids)));
        return digests;
    }

    private int appendToGroup(EntityType type, String id, long version) {
        if (feed.groupSize() >= IMPORT_GROUP) {
            feed.startGroup();
        }
        feed.append(type.wireName(), id, version);
        return 1;
    }

    private Rows updates() {
        return new Rows(handle, "update entity set version = ?, state = 'UPSERT', body = ? where entity_type = ? and entity_id = ?");
    }

    private Rows inserts() {
        return new Rows(handle, "insert into entity (version, state, body, entity_type, entity_id) values (?, 'UPSERT', ?, ?, ?)");
    }

    private static void add(Rows rows, EntityType type, String id, long version, String body) {
        rows.add(version, body, type.wireName(), id);
    }

    private Map<String, Row> rows(EntityType type) {
        var rows = new HashMap<String, Row>();
        written().createQuery("select entity_id, version, state, body from entity where entity_type = :type").bind("type", type.wireName())
                .map((row, _) -> Map.entry(row.getString(1), new Row(row.getLong(2), row.getString(3), row.getString(4))))
                .forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
        return rows;
    }
}
