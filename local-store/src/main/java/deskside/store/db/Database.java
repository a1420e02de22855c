package deskside.store.db;

import deskside.domain.sync.StoreFailure;
import deskside.store.cipher.FileKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One encrypted H2 file. Reads run side by side, writes one after the other, each in a transaction. Calls block on
 * {@link DatabaseThreads}; safe for several threads. A failing disk or file ends in {@link deskside.domain.sync.StoreFailure}; the next
 * call tries with a new connection, so that a desk goes on once the disk has space again.
 */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private static final int MOST_TRIES = 100;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(30);

    private final DatabaseAccess threads;
    private final StoreSteps steps;
    private final Map<Object, Connected> connections = new ConcurrentHashMap<>();
    /** Counts failures of disk or file: connections from before one are not used again. */
    private final AtomicInteger failures = new AtomicInteger();
    private final Jdbi jdbi;
    private final Compaction compaction = new Compaction();
    /** Runs after the last connection is closed. */
    private final Runnable closing;

    private Database(JdbcDataSource source, DatabaseAccess threads, StoreSteps steps, Runnable closing) {
        this.threads = threads;
        this.steps = steps;
        this.closing = closing;
        jdbi = Jdbi.create(source);
    }

    /**
     * Opens the file, or makes it, and brings its tables up to date.
     *
     * @param file       without H2's ending {@code .mv.db}
     * @param fileSystem H2's prefix for how files are accessed: {@code async:} survives interrupts
     * @param secret     32 random bytes
     * @param backup     runs when tables that exist are about to be changed
     * @throws SchemaIsNewer when a newer Deskside has written it
     */
    public static Database open(Path file, String fileSystem, byte[] secret, BeforeMigration backup) {
        var key = FileKey.of(secret);
        var source = source(key, fileSystem + file.toAbsolutePath());
        return opened(new Database(source, new DatabaseThreads(), StoreSteps.NONE, key::close), source, backup);
    }

    /** @param path may begin with a file system of H2 and end with options */
    static JdbcDataSource source(FileKey key, String path) {
        var source = new JdbcDataSource();
        // WRITE_DELAY=0: with the default a killed process loses acknowledged commits. MAX_COMPACT_TIME=0: see decision record 9.
        // QUERY_CACHE_SIZE: statements per connection that are not parsed again; by default 8, and there are more than a hundred.
        // DB_CLOSE_ON_EXIT: our own close decides. CACHE_SIZE, in KB: H2 takes 64 MB for each GB of heap, but what is read often is in memory anyway.
        // MAX_MEMORY_ROWS: larger results would go through a file in the system's folder for such, in plain text, since H2 itself has no key.
        // OPTIMIZE_REUSE_RESULTS: each statement would hold the rows of its last answer, megabytes of them (decision record 59).
        source.setURL("jdbc:h2:" + key.prefix() + path + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=16384;QUERY_CACHE_SIZE=128;OPTIMIZE_REUSE_RESULTS=0"
                + ";MAX_MEMORY_ROWS=" + Integer.MAX_VALUE);
        source.setUser("desk");
        // the file's key is what protects it; the user is there because H2 wants one
        source.setPassword("desk");
        return source;
    }

    /**
     * The same tables in memory, gone when it is closed, for simulations: calls run on the caller's thread, one at a time.
     *
     * @param url   a private one, {@code jdbc:h2:mem:…}; its user is {@code desk} without a password
     * @param steps is told of each step
     */
    public static Database inMemory(String url, StoreSteps steps) {
        var source = new JdbcDataSource();
        source.setURL(url);
        source.setUser("desk");
        source.setPassword("");
        return opened(new Database(source, new CallersThread(), steps, () -> { }), source, (_, _) -> { });
    }

    private static Database opened(Database database, JdbcDataSource source, BeforeMigration backup) {
        try {
            database.threads.write(() -> {
                // the first connection holds the file open while the tables are brought up to date
                database.handle();
                database.migrate(source, backup);
                return database;
            });
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** @param work must not write; it runs again when the first connection turns out to be dead */
    public <T> T read(Function<Handle, T> work) {
        return threads.read(() -> {
            try {
                return guarded(() -> work.apply(handle()));
            } catch (StoreFailure e) {
                LOG.warn("reading again after: {}", e.getMessage());
                return guarded(() -> work.apply(handle()));
            }
        });
    }

    /** One transaction: all of it or nothing. The commit has reached the operating system on return, so it survives a killed process. */
    public <T> T write(Function<Handle, T> work) {
        return write(work, _ -> { });
    }

    /** @param afterCommit runs on the writing thread, before the next transaction */
    public <T> T write(Function<Handle, T> work, Consumer<T> afterCommit) {
        return threads.write(() -> {
            var result = guarded(() -> transaction(work));
            afterCommit.accept(result);
            return result;
        });
    }

    /** Nobody waits for it, and what it cannot do it can do another time. */
    private void compact(int number) {
        try {
            if (guarded(() -> compaction.step(handle().getConnection(), number))) {
                threads.writeLater(() -> compact(number + 1));
            }
        } catch (RuntimeException e) {
            LOG.warn("the data file was not made denser: {}", e.getMessage());
        }
    }

    /** As {@link #write}, and on the disk itself on return, so that it survives a power cut too. */
    public <T> T writeDurably(Function<Handle, T> work) {
        return writeDurably(work, _ -> { });
    }

    /** @param afterCommit runs on the writing thread, before the next transaction */
    public <T> T writeDurably(Function<Handle, T> work, Consumer<T> afterCommit) {
        return threads.write(() -> guarded(() -> {
            var result = transaction(work);
            handle().execute("checkpoint sync");
            afterCommit.accept(result);
            return result;
        }));
    }

    private <T> T transaction(Function<Handle, T> work) {
        steps.before();
        var result = handle().inTransaction(handle -> {
            var made = work.apply(handle);
            steps.beforeCommit();
            return made;
        });
        steps.afterCommit();
        if (compaction.isDue()) {
            threads.writeLater(() -> compact(1));
        }
        return result;
    }

    /** H2 closes the file with its last connection. */
    @Override
    public void close() {
        close(() -> { });
    }

    /** @param last runs on the writing thread when nothing more is written */
    public void close(Runnable last) {
        threads.close(() -> {
            connections.values().forEach(Connected::close);
            closing.run();
            last.run();
        });
    }

    private void migrate(JdbcDataSource source, BeforeMigration backup) {
        // asking Flyway takes a good part of a start, and nearly always there is nothing to do
        if (SchemaFiles.versions().equals(SchemaFiles.applied(handle()))) {
            return;
        }
        var flyway = Flyway.configure().dataSource(source).locations("classpath:" + SchemaFiles.FOLDER).load();
        var info = flyway.info();
        for (var migration : info.all()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS || migration.getState() == MigrationState.FUTURE_FAILED) {
                throw new SchemaIsNewer();
            }
        }
        var current = info.current();
        if (current != null && info.pending().length > 0) {
            var rows = TableRows.of(handle());
            // closes the file, so that all of it is on the disk
            closeStale();
            backup.run(String.valueOf(current.getVersion()), rows);
            handle();
        }
        flyway.migrate();
    }

    private Handle handle() {
        var known = connections.get(threads.owner());
        if (known != null && known.failures != failures.get()) {
            known.close();
            known = null;
        }
        if (known == null) {
            known = new Connected(connect(), failures.get());
            connections.put(threads.owner(), known);
        }
        return known.handle;
    }

    /**
     * An H2 that closes itself after a failed write lets go of its file a little later, and not before the other threads' connections from
     * that time are closed, too.
     */
    private Handle connect() {
        for (var tries = 1; ; tries++) {
            try {
                return jdbi.open();
            } catch (RuntimeException e) {
                if (tries == MOST_TRIES || !Trouble.isStillClosing(e)) {
                    throw e;
                }
                closeStale();
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    /** All of them: were one alive, the file would be open and a further connection just another one to it. */
    private void closeStale() {
        connections.forEach((owner, connected) -> {
            if (connections.remove(owner, connected)) {
                connected.close();
            }
        });
    }

    /** After a failed write H2 may have closed itself: then every thread connects anew, and so opens the file again. */
    private <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            var translated = Trouble.translated(e);
            if (translated != e) {
                failures.incrementAndGet();
            }
            throw translated;
        }
    }

    private record Connected(Handle handle, int failures) {

        void close() {
            try {
                handle.close();
            } catch (RuntimeException e) {
                LOG.warn("a connection to the data file did not close: {}; what was committed is in it all the same", e.getMessage());
            }
        }
    }

    /** The tables were made by a newer Deskside. */
    public static final class SchemaIsNewer extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
