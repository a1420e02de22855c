package deskside.hub.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jdbi.v3.core.ConnectionException;

/**
 * Writes what still lives in mostly dead parts of H2's file anew, together, so that those parts become free. H2 does this by itself only on a thread that comes
 * with a write delay, with which an acknowledged command could be lost (decision record 62, as for a desk 60). Used by one thread at a time; the transactions
 * of others go on meanwhile, each waits for a step at most.
 */
final class H2Compaction implements Runnable {

    static final Duration PAUSE = Duration.ofSeconds(5);
    /** Each commit is a version of the store and adds a part to its file. Fewer are not worth a look. */
    private static final long EVERY_COMMITS = 256;
    /** Of the bytes in all parts: with less that lives, the parts are worth writing anew. H2's own limit while it is in use is 81. */
    private static final int TARGET_PERCENT = 60;
    /** Of one step, for which whatever is written next waits: some milliseconds. */
    private static final int STEP_BYTES = 256 << 10;
    /** For 256 commits: no more parts come than so many steps can take, and a file from before gets better by and by instead of keeping a hub busy. */
    private static final int MOST_STEPS = 16;

    private final HikariDataSource pool;
    /** Version of the store up to which there have been steps; below 0 before the first look. */
    private long done = -1;

    H2Compaction(HikariDataSource pool) {
        this.pool = pool;
    }

    /** As many steps as the commits since the last time are worth. */
    @Override
    public void run() {
        try (var connection = pool.getConnection()) {
            if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
                compact(session.getDatabase().getStore().getMvStore());
            }
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    private void compact(MVStore store) {
        if (done < 0) {
            done = store.getCurrentVersion();
        }
        var due = (store.getCurrentVersion() - done) / EVERY_COMMITS * MOST_STEPS;
        if (due == 0 || store.getFileStore() == null) {
            return;
        }
        var steps = 0;
        while (steps < due && store.compact(TARGET_PERCENT, STEP_BYTES)) {
            steps++;
        }
        done = store.getCurrentVersion();
    }
}
