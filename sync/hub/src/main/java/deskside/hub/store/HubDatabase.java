package deskside.hub.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens and migrates the database and runs transactions. Safe for all threads; on PostgreSQL several processes may have one database open.
 *
 * <p>A write is repeated from its start when the database says that it lost a race (unique key, serialisation, deadlock): on one
 * such error PostgreSQL gives up the whole transaction anyway. So the functions must have no effect but the database's.
 */
public final class HubDatabase implements AutoCloseable {

    private static final int MOST_TRIES = 8;
    /** Of two seconds each at most, for a lock that another hub's start holds while it loads a shop. */
    private static final int MOST_TRIES_AT_START = 150;
    /** A request takes a connection for a moment; more of them would queue up at the feed's head row instead of here. */
    private static final int MOST_CONNECTIONS = 12;
    private static final int LONGEST_TRANSACTION_SECONDS = 30;
    private static final Logger LOG = LoggerFactory.getLogger(HubDatabase.class);

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final FeedEnds ends = new FeedEnds();
    private final Dialect.Watch watch;
    private final Optional<Recurring> upkeep;
    /** Read-locked by each transaction; write-locked for good by whoever closes. */
    private final ReentrantReadWriteLock open = new ReentrantReadWriteLock();
    private volatile boolean closing;

    private HubDatabase(HikariDataSource pool, Dialect dialect) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        this.watch = dialect.watch(pool, ends::tell);
        this.upkeep = dialect.upkeep(pool);
        upkeep.ifPresent(Recurring::start);
    }

    /**
     * @param user empty: what the address says, else the database's default
     * @throws DatabaseUnavailable when it is in use by another process, or cannot be opened or migrated
     */
    public static HubDatabase open(String jdbcUrl, String user, String password) {
        HikariDataSource pool = null;
        try {
            var dialect = Dialect.of(jdbcUrl);
            pool = new HikariDataSource(config(dialect, jdbcUrl, user, password));
            dialect.migrations(pool).migrate();
            return new HubDatabase(pool, dialect);
        } catch (RuntimeException e) {
            if (pool != null) {
                pool.close();
            }
            throw OpenFailure.of(e, jdbcUrl);
        }
    }

    private static HikariConfig config(Dialect dialect, String jdbcUrl, String user, String password) {
        var config = new HikariConfig();
        config.setPoolName("hub");
        config.setJdbcUrl(jdbcUrl);
        if (!user.isEmpty()) {
            config.setUsername(user);
            config.setPassword(password);
        }
        config.setAutoCommit(true);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(2);
        dialect.configure(config);
        return config;
    }

    /**
     * Calls {@code listener} with the feed's new end after transactions that appended, also those of other hubs on the same database: on the
     * thread of the transaction or on another one. An end below one that it was called with is left out.
     */
    public void onAppended(LongConsumer listener) {
        ends.add(listener);
    }

    /** For a simulation that sets the tables back to an earlier state: lower ends are passed on again. */
    public void forgetEnds() {
        ends.forget();
    }

    /**
     * Runs {@code work} in one transaction; it is rolled back when {@code work} throws.
     *
     * @throws DatabaseUnavailable when the database does not answer or stays busy
     */
    public <T> T write(Function<HubTransaction, T> work) {
        return write(work, MOST_TRIES);
    }

    /** Like {@link #write}, but one at a time among all hubs on this database: for what is done once, at the start of the first of them. */
    public <T> T writeAtStart(Function<HubTransaction, T> work) {
        return write(tx -> {
            tx.properties().put("start", "locked while a hub prepares the database");
            return work.apply(tx);
        }, MOST_TRIES_AT_START);
    }

    private <T> T write(Function<HubTransaction, T> work, int mostTries) {
        return whileOpen(() -> writeAgainAndAgain(work, mostTries));
    }

    private <T> T whileOpen(Supplier<T> work) {
        if (closing || !open.readLock().tryLock()) {
            throw new DatabaseUnavailable("The hub is being stopped: try again in a few seconds", null);
        }
        try {
            return work.get();
        } finally {
            open.readLock().unlock();
        }
    }

    private <T> T writeAgainAndAgain(Function<HubTransaction, T> work, int mostTries) {
        for (int tries = 1; ; tries++) {
            try {
                return writeOnce(work);
            } catch (JdbiException e) {
                var failure = SqlFailure.of(e);
                if (failure != SqlFailure.LOST_RACE || tries == mostTries) {
                    throw explained(failure, e);
                }
            }
        }
    }

    private <T> T writeOnce(Function<HubTransaction, T> work) {
        var end = new long[1];
        T result = jdbi.inTransaction(handle -> {
            var transaction = new HubTransaction(handle);
            var answer = work.apply(transaction);
            end[0] = transaction.flush();
            return answer;
        });
        if (end[0] > 0) {
            ends.tell(end[0]);
        }
        return result;
    }

    /**
     * Runs {@code work}, which only reads.
     *
     * @throws DatabaseUnavailable when the database does not answer
     */
    public <T> T read(Function<HubTransaction, T> work) {
        return whileOpen(() -> {
            try {
                return jdbi.withHandle(handle -> work.apply(new HubTransaction(handle)));
            } catch (JdbiException e) {
                throw explained(SqlFailure.of(e), e);
            }
        });
    }

    /**
     * Waits for the transactions that are running and lets no other begin: to be called before whatever asks for them is stopped, since a server that
     * stops interrupts its threads, and an interrupted thread takes the file from under the database.
     */
    public void drain() {
        closing = true;
        try {
            // for longer than any lock is waited for
            if (!open.writeLock().tryLock(LONGEST_TRANSACTION_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a transaction has not ended within {} s; the hub is stopped all the same", LONGEST_TRANSACTION_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException explained(SqlFailure failure, JdbiException e) {
        return switch (failure) {
            case LOST_RACE -> new DatabaseUnavailable("The hub's database is busy: try again in a few seconds", e);
            case NO_DATABASE -> new DatabaseUnavailable("The hub's database does not answer: try again in a few seconds", e);
            case DEFECT -> e;
        };
    }

    @Override
    public void close() {
        upkeep.ifPresent(Recurring::close);
        watch.close();
        pool.close();
    }
}
