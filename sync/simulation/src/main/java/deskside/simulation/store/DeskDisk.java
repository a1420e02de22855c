package deskside.simulation.store;

import deskside.store.db.Database;
import deskside.store.db.StoreSteps;
import deskside.store.journal.JournalMedium;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The real tables of one desk in memory: what survives the death of its program. Used again from world to world. One thread at a time. */
public final class DeskDisk implements AutoCloseable {

    private static final AtomicLong NUMBER = new AtomicLong();

    private final Tables tables;
    private final Database database;
    private final MemoryJournal journal = new MemoryJournal();
    private final Tables.Copy empty;
    private StoreSteps steps = StoreSteps.NONE;
    private Tables.@Nullable Copy backup;

    public DeskDisk() {
        // a larger cache of parsed statements than the default of 8: a third of the time otherwise goes into parsing the same ones
        var url = "jdbc:h2:mem:simulated-desk-" + NUMBER.incrementAndGet() + ";QUERY_CACHE_SIZE=200";
        tables = new Tables(url, "desk");
        database = Database.inMemory(url, new StoreSteps() {
            @Override
            public void before() {
                steps.before();
            }

            @Override
            public void beforeCommit() {
                steps.beforeCommit();
            }

            @Override
            public void afterCommit() {
                steps.afterCommit();
            }
        });
        empty = tables.copy();
    }

    public Database database() {
        return database;
    }

    /** Lies beside the tables and survives with them; a backup of the tables alone does not bring it back. */
    public JournalMedium journal() {
        return journal;
    }

    /** Who hears of each step from now on. */
    public void watch(StoreSteps watcher) {
        steps = watcher;
    }

    /** As delivered. */
    public void clear() {
        steps = StoreSteps.NONE;
        backup = null;
        journal.clear();
        tables.setBack(empty);
    }

    /** A canned text vanishes, as by a damage that nobody notices. */
    public void loseScript() {
        tables.execute("delete from hub_script where id = (select min(id) from hub_script)");
    }

    /** Keeps what is on it, for {@link #restore}. */
    public void backUp() {
        backup = tables.copy();
    }

    /** Puts the backup on it. @return false when there is none */
    public boolean restore() {
        if (backup == null) {
            return false;
        }
        tables.setBack(backup);
        return true;
    }

    @Override
    public void close() {
        database.close();
        tables.close();
    }
}
