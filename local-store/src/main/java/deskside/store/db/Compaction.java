package deskside.store.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.jdbi.v3.core.ConnectionException;

/**
 * Writes what still lives in mostly dead parts of the data file anew, together, so that those parts become free and H2 forgets them. Each commit adds a part
 * ("chunk") to the file; of many of them one page lives on for good, and H2 reads a note of every part when it opens the file and keeps it in memory. By itself
 * it does this only on a thread of its own that comes with a write delay, which a desk must not have (decision record 60). Safe for all threads, but for
 * {@link #step}.
 */
final class Compaction {

    /** Some ten conversations' worth: between two times no more parts come than the steps can take. */
    private static final int EVERY_COMMITS = 256;
    /** Of the bytes in all parts: with less that lives, the parts are worth writing anew. H2's own limit while it is in use is 81. */
    private static final int TARGET_PERCENT = 60;
    /** Of one step, for which whatever is written next waits: some milliseconds. */
    private static final int STEP_BYTES = 256 << 10;
    /** A file from before gets better by and by instead of keeping a desk busy. */
    private static final int MOST_STEPS = 16;

    private final AtomicInteger commits = new AtomicInteger();

    /** To be told of each commit. @return whether it is time for {@link #MOST_STEPS} steps at most */
    boolean isDue() {
        return commits.incrementAndGet() % EVERY_COMMITS == 0;
    }

    /** @param number from 1 @return whether another one is worth it */
    boolean step(Connection connection, int number) {
        try {
            if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
                var store = session.getDatabase().getStore().getMvStore();
                return store.getFileStore() != null && store.compact(TARGET_PERCENT, STEP_BYTES) && number < MOST_STEPS;
            }
            return false;
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }
}
