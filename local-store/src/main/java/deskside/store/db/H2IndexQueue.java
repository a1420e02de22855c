package deskside.store.db;

import deskside.domain.knowledge.DocumentKind;
import deskside.domain.sync.Change;
import deskside.domain.sync.EntityType;
import deskside.store.lucene.IndexQueue;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which documents the search index has still to take, in the file. */
public final class H2IndexQueue implements IndexQueue {

    private static final String STORE_ID = "store_id";
    private static final String LAST = "index_queue.last";

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
                add(handle, type.wireName(), EntityTables.of(type).ids(handle), List.of());
            }
            add(handle, DocumentKind.SOLVED.name(), SolvedTables.questionIds(handle), List.of());
            return SEARCHABLE;
        });
    }

    static void add(Handle handle, List<Change> taken) {
        for (var type : SEARCHABLE) {
            var changed = taken.stream().filter(change -> change.type() == type).toList();
            add(handle, type.wireName(), changed.stream().map(Change::id).toList(),
                    changed.stream().filter(change -> change.op() == Change.Op.REDACT).map(Change::id).toList());
        }
    }

    /** With one statement: a page has a thousand, and this is on the way of a new desk's first copy. @param redacted those of which nothing may stay */
    static void add(Handle handle, String type, Collection<String> ids, Collection<String> redacted) {
        if (!ids.isEmpty()) {
            handle.createUpdate("""
                            insert into index_queue (place, type, id, redacted)
                            select :before + u.number, :type, u.id, u.id = any(:redacted) from unnest(cast(:ids as varchar array)) with ordinality as u(id, number)""")
                    .bind("before", placesBefore(handle, ids.size())).bind("type", type).bindArray("ids", String.class, ids).bindArray("redacted", String.class, redacted).execute();
        }
    }

    static void addEverythingGone(Handle handle) {
        add(handle, "*", List.of("*"), List.of());
    }

    /** Takes so many places, never given before: those behind the one that is returned. */
    private static long placesBefore(Handle handle, int count) {
        var last = DeskFacts.get(handle, LAST).map(Long::parseLong).orElse(0L);
        DeskFacts.put(handle, LAST, Long.toString(last + count));
        return last;
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
