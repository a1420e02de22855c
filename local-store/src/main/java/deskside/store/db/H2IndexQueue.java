package deskside.store.db;

import deskside.domain.knowledge.DocumentKind;
import deskside.domain.sync.Change;
import deskside.domain.sync.EntityType;
import deskside.store.lucene.IndexQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which documents the search index has still to take, in the file. */
public final class H2IndexQueue implements IndexQueue {

    private static final String STORE_ID = "store_id";

    private final Database database;

    public H2IndexQueue(Database database) {
        this.database = database;
    }

    @Override
    public String storeId() {
        return database.write(handle -> DeskFacts.get(handle, STORE_ID).orElseGet(() -> {
            var made = UUID.randomUUID().toString();
            DeskFacts.put(handle, STORE_ID, made);
            return made;
        }));
    }

    @Override
    public long last() {
        return database.read(handle -> handle.createQuery("select coalesce(max(place), 0) from index_queue").mapTo(Long.class).one());
    }

    @Override
    public int length() {
        return database.read(handle -> handle.createQuery("select count(*) from index_queue").mapTo(Integer.class).one());
    }

    @Override
    public List<Entry> after(long place, int limit) {
        return database.read(handle -> {
            var rows = handle.createQuery("select place, type, id, redacted from index_queue where place > :place order by place limit :limit")
                    .bind("place", place).bind("limit", limit)
                    .map((row, _) -> new Row(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4))).list();
            return rows.stream().map(row -> entry(handle, row)).toList();
        });
    }

    @Override
    public void removeUpTo(long place) {
        database.write(handle -> handle.execute("delete from index_queue where place <= ?", place));
    }

    @Override
    public void refill() {
        database.write(handle -> {
            handle.execute("delete from index_queue");
            for (var type : SEARCHABLE) {
                var batch = handle.prepareBatch("insert into index_queue (type, id) values (:type, :id)");
                EntityTables.of(type).ids(handle).forEach(id -> batch.bind("type", type.wireName()).bind("id", id).add());
                batch.execute();
            }
            SolvedTables.questionIds(handle).forEach(id ->
                    handle.execute("insert into index_queue (type, id) values (?, ?)", DocumentKind.SOLVED.name(), id));
            return SEARCHABLE;
        });
    }

    static void add(Handle handle, List<Change> taken) {
        var searchable = new ArrayList<>(taken);
        searchable.removeIf(change -> !SEARCHABLE.contains(change.type()));
        if (!searchable.isEmpty()) {
            // with one statement: a page has a thousand, and this is on the way of a new desk's first copy
            handle.createUpdate("""
                            insert into index_queue (type, id, redacted)
                            select u.type, u.id, u.redacted from unnest(cast(:types as varchar array), cast(:ids as varchar array), cast(:redacted as boolean array))
                                as u(type, id, redacted)""")
                    .bindArray("types", String.class, searchable.stream().map(change -> change.type().wireName()).toList())
                    .bindArray("ids", String.class, searchable.stream().map(Change::id).toList())
                    .bindArray("redacted", Boolean.class, searchable.stream().map(change -> change.op() == Change.Op.REDACT).toList()).execute();
        }
    }

    static void addEverythingGone(Handle handle) {
        handle.execute("insert into index_queue (type, id) values ('*', '*')");
    }

    private static Entry entry(Handle handle, Row row) {
        if (row.type.equals("*")) {
            return new Entry.EverythingGone(row.place);
        }
        if (row.type.equals(DocumentKind.SOLVED.name())) {
            return SolvedTables.find(handle, row.id)
                    .<Entry>map(question -> new Entry.Learned(row.place, question, row.redacted))
                    .orElseGet(() -> new Entry.Gone(row.place, DocumentKind.SOLVED, row.id, row.redacted));
        }
        var type = EntityType.ofWireName(row.type);
        return EntityTables.of(type).find(handle, row.id)
                .<Entry>map(entity -> new Entry.Changed(row.place, type, entity))
                // the kinds of documents bear the names of the types
                .orElseGet(() -> new Entry.Gone(row.place, DocumentKind.valueOf(type.name()), row.id, row.redacted));
    }

    private record Row(long place, String type, String id, boolean redacted) {
    }
}
