package deskside.simulation.store;

import deskside.hub.store.HubDatabase;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** The real tables of a hub in memory. Used again from world to world. One thread at a time. */
public final class HubDisk implements AutoCloseable {

    private static final AtomicLong NUMBER = new AtomicLong();

    private final Tables tables;
    private final HubDatabase database;
    private final Tables.Copy base;
    private LongConsumer appended = _ -> { };

    /** @param fill puts in what every world begins with */
    public HubDisk(Consumer<HubDatabase> fill) {
        var url = "jdbc:h2:mem:simulated-hub-" + NUMBER.incrementAndGet() + ";QUERY_CACHE_SIZE=200";
        tables = new Tables(url, "hub");
        database = HubDatabase.open(url, "hub", "");
        fill.accept(database);
        base = tables.copy();
        database.onAppended(end -> appended.accept(end));
    }

    public HubDatabase database() {
        return database;
    }

    /** Who hears of the feed's new end after each commit from now on. */
    public void onAppended(LongConsumer listener) {
        appended = listener;
    }

    /** As a world begins. */
    public void clear() {
        appended = _ -> { };
        tables.setBack(base);
        database.forgetEnds();
    }

    /** As when a hub's data are moved into another database: the same entities, a feed with other numbers. */
    public void renumberFeed() {
        tables.execute("truncate table feed");
        tables.execute("""
                insert into feed (seq, group_no, entity_type, entity_id, version)
                select n, n, entity_type, entity_id, version
                from (select row_number() over (order by entity_type, entity_id) as n, entity_type, entity_id, version from entity)""");
        tables.execute("update feed_head set last_seq = (select count(*) from feed)");
        database.forgetEnds();
    }

    @Override
    public void close() {
        database.close();
        tables.close();
    }
}
