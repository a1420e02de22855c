package deskside.store.db;

import deskside.domain.Entity;
import deskside.domain.sync.Change;
import deskside.domain.sync.CopyDigest;
import deskside.domain.sync.EntityType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The table of one type of entity: the record as JSON, and columns for what queries look for. Stateless; used within transactions. */
final class EntityTable<E extends Entity> {

    private final EntityType type;
    private final Class<E> recordType;
    private final ParsedBodies<E> bodies;
    private final List<Key<E>> keys;
    private final String name;
    private final String insert;
    private final String merge;

    /** @param remembered how many of the rows read last are not parsed again */
    EntityTable(EntityType type, Class<E> recordType, int remembered, List<Key<E>> keys) {
        this.type = type;
        this.recordType = recordType;
        this.bodies = new ParsedBodies<>(recordType, remembered);
        this.keys = List.copyOf(keys);
        this.name = "hub_" + type.wireName();
        this.insert = insertSql();
        this.merge = mergeSql();
    }

    EntityType type() {
        return type;
    }

    Optional<E> find(Handle handle, String id) {
        return rows(handle.createQuery("select body from " + name + " where id = :id and body is not null").bind("id", id))
                .stream().findFirst();
    }

    /** Parsed copies in memory; they are read anew when they are needed. */
    void forgetParsed() {
        bodies.clear();
    }

    /** The next rows behind an id, by id. */
    List<E> page(Handle handle, String after, int limit) {
        return select(handle, "id > :after order by id limit :limit", query -> query.bind("after", after).bind("limit", limit));
    }

    List<String> ids(Handle handle) {
        return handle.createQuery("select id from " + name + " where body is not null order by id").mapTo(String.class).list();
    }

    /** @param rest what comes after {@code where}; @param bind fills its parameters */
    List<E> select(Handle handle, String rest, Function<Query, Query> bind) {
        return rows(bind.apply(handle.createQuery("select body from " + name + " where body is not null and " + rest)));
    }

    /** The distinct values of a key column of these rows, of those that are gone too. */
    List<String> keyOf(Handle handle, String column, List<String> ids) {
        // a list in the condition would be gone through for each row of the table
        return handle.createQuery("select distinct t." + column + " from unnest(cast(:ids as varchar array)) as u(id) join " + name + " t on t.id = u.id where t."
                        + column + " is not null")
                .bindArray("ids", String.class, ids).mapTo(String.class).list();
    }

    /** @return those that were newer than the copy and so were taken */
    List<Change> apply(Handle handle, List<Change> changes, Instant receivedAt) {
        if (changes.isEmpty()) {
            return List.of();
        }
        var known = handle.createQuery("select t.id from unnest(cast(:ids as varchar array)) as u(id) join " + name + " t on t.id = u.id")
                .bindArray("ids", String.class, changes.stream().map(Change::id).toList()).mapTo(String.class).set();
        // what comes first of an id that is not there needs no comparison, and a new desk gets nothing else
        var byNew = changes.stream().collect(Collectors.partitioningBy(change -> known.add(change.id())));
        var inserted = executed(handle, insert, byNew.get(true), receivedAt);
        var merged = executed(handle, merge, byNew.get(false), receivedAt);
        return Stream.concat(inserted.stream(), merged.stream()).toList();
    }

    /** @return those that changed a row */
    private List<Change> executed(Handle handle, String sql, List<Change> changes, Instant receivedAt) {
        if (changes.isEmpty()) {
            return List.of();
        }
        var batch = handle.prepareBatch(sql);
        for (var change : changes) {
            var entity = recordType.cast(change.entity());
            batch.bind("id", change.id()).bind("version", change.version()).bind("received_at", Nanos.of(receivedAt)).bind("body", body(change));
            for (var key : keys) {
                batch.bindByType(key.column, entity == null ? null : key.value.apply(entity), key.javaType);
            }
            batch.add();
        }
        var counts = batch.execute();
        return IntStream.range(0, counts.length).filter(i -> counts[i] > 0).mapToObj(changes::get).toList();
    }

    /** As the hub has written it: its form is this table's, too. */
    private static byte @Nullable [] body(Change change) {
        return change.json() != null ? change.json().utf8() : change.entity() == null ? null : Json.write(change.entity());
    }

    /** From now on any version is newer than what is there, see {@code Replica.renew}. */
    void renew(Handle handle) {
        handle.execute("update " + name + " set version = -version where version > 0");
    }

    /** What comes again as it was is confirmed without counting as taken: nobody has to look at it anew. */
    void confirm(Handle handle, List<Change> changes) {
        var batch = handle.prepareBatch("update " + name + " set version = -version where id = :id and version = -:version and body is not distinct from :body");
        for (var change : changes) {
            batch.bind("id", change.id()).bind("version", change.version()).bind("body", body(change)).add();
        }
        batch.execute();
    }

    /** Those that have not come again, as removals. */
    List<Change> missing(Handle handle) {
        return handle.createQuery("select id, -version from " + name + " where version < 0 and body is not null order by id")
                .map((row, _) -> new Change(0, type, row.getString(1), row.getLong(2), Change.Op.TOMBSTONE, null)).list();
    }

    void removeMissing(Handle handle) {
        handle.execute("delete from " + name + " where version < 0");
    }

    CopyDigest digest(Handle handle) {
        var versions = new TreeMap<String, Long>();
        handle.createQuery("select id, version from " + name + " where body is not null")
                .map((row, _) -> Map.entry(row.getString(1), row.getLong(2))).forEach(row -> versions.put(row.getKey(), row.getValue()));
        return CopyDigest.of(versions);
    }

    void clear(Handle handle) {
        handle.execute("delete from " + name);
    }

    private List<E> rows(Query query) {
        return query.map((row, _) -> bodies.get(row.getBytes(1))).list();
    }

    private String insertSql() {
        return "insert into %s (%s) values (%s)".formatted(name, columns(""), columns(":"));
    }

    private String columns(String prefix) {
        return Stream.concat(Stream.of("id", "version", "body", "received_at"), keys.stream().map(Key::column)).map(column -> prefix + column)
                .collect(Collectors.joining(", "));
    }

    /** Taken iff newer; a removal keeps the keys, so that it can still be told whose row it was. */
    private String mergeSql() {
        var values = Stream.concat(
                Stream.of("cast(:id as varchar)", "cast(:version as bigint)", "cast(:body as varbinary)", "cast(:received_at as bigint)"),
                keys.stream().map(key -> "cast(:" + key.column + " as " + key.sqlType + ")"));
        var updates = keys.stream().map(Key::column).map(c -> ", " + c + " = coalesce(s." + c + ", t." + c + ")").collect(Collectors.joining());
        return """
                merge into %s t using (values (%s)) s(%s) on t.id = s.id
                when matched and s.version > t.version
                  then update set version = s.version, body = s.body, received_at = s.received_at%s
                when not matched then insert (%s) values (%s)
                """.formatted(name, values.collect(Collectors.joining(", ")), columns(""), updates, columns(""), columns("s."));
    }

    /** A column that queries look for, taken from the record. */
    record Key<E>(String column, String sqlType, Class<?> javaType, Function<E, @Nullable Object> value) {

        static <E> Key<E> text(String column, Function<E, @Nullable Object> value) {
            return new Key<>(column, "varchar", String.class, value);
        }

        static <E> Key<E> number(String column, Function<E, @Nullable Object> value) {
            return new Key<>(column, "bigint", Long.class, value);
        }

        static <E> Key<E> time(String column, Function<E, @Nullable Instant> value) {
            return new Key<>(column, "bigint", Long.class, entity -> Nanos.ofNullable(value.apply(entity)));
        }

        static <E> Key<E> flag(String column, Function<E, @Nullable Object> value) {
            return new Key<>(column, "boolean", Boolean.class, value);
        }
    }
}
