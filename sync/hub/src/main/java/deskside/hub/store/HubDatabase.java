package deskside.hub.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Opens and migrates the database and runs transactions. Safe for all threads.
 *
 * <p>A write is repeated from its start when the database says that it lost a race (unique key, serialisation, deadlock): on one
 * such error PostgreSQL gives up the whole transaction anyway. So the functions must have no effect but the database's.
 */
public final class HubDatabase implements AutoCloseable {

    private static final int MOST_TRIES = 8;
    /** SQL states: unique violation, serialisation failure, deadlock (PostgreSQL), H2's lock timeout. */
    private static final Set<String> LOST_RACE = Set.of("23505", "40001", "40P01", "HYT00");
    /** H2: opened by another process. */
    private static final int H2_IN_USE = 90020;

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final List<LongConsumer> appended = new CopyOnWriteArrayList<>();

    private HubDatabase(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /** @throws DatabaseUnavailable when it is in use by another process, or cannot be opened or migrated */
    public static HubDatabase open(String jdbcUrl, String user, String password) {
        var config = new HikariConfig();
        config.setPoolName("hub");
        config.setJdbcUrl(jdbcUrl);
        config.setUsername(user);
        config.setPassword(password);
        config.setAutoCommit(true);
        config.setMaximumPoolSize(12);
        config.setMinimumIdle(2);
        HikariDataSource pool = null;
        try {
            pool = new HikariDataSource(config);
            Flyway.configure().dataSource(pool).locations("classpath:deskside/hub/migration").load().migrate();
            return new HubDatabase(pool);
        } catch (RuntimeException e) {
            if (pool != null) {
                pool.close();
            }
            throw new DatabaseUnavailable(explain(e), e);
        }
    }

    private static String explain(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE) {
                return "The hub's database is in use by another program: end the other hub or give another database with --db";
            }
        }
        var cause = failure instanceof HikariPool.PoolInitializationException && failure.getCause() != null ? failure.getCause() : failure;
        var message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage().lines().findFirst().orElse("");
        return "The hub's database cannot be opened (" + message + "): check the address, the rights on its folder and the free space";
    }

    /** Calls {@code listener} with the feed's new end after each transaction that appended, on the thread of that transaction. */
    public void onAppended(LongConsumer listener) {
        appended.add(listener);
    }

    /** Runs {@code work} in one transaction; it is rolled back when {@code work} throws. */
    public <T> T write(Function<HubTransaction, T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return writeOnce(work);
            } catch (JdbiException e) {
                if (tries == MOST_TRIES || !lostRace(e)) {
                    throw e;
                }
            }
        }
    }

    private <T> T writeOnce(Function<HubTransaction, T> work) {
        var end = new long[1];
        T result = jdbi.inTransaction(handle -> {
            var transaction = new HubTransaction(handle);
            var answer = work.apply(transaction);
            end[0] = transaction.feed().flush();
            return answer;
        });
        if (end[0] > 0) {
            appended.forEach(listener -> listener.accept(end[0]));
        }
        return result;
    }

    /** Runs {@code work}, which only reads. */
    public <T> T read(Function<HubTransaction, T> work) {
        return jdbi.withHandle(handle -> work.apply(new HubTransaction(handle)));
    }

    private static boolean lostRace(JdbiException e) {
        return e.getCause() instanceof SQLException sql && sql.getSQLState() != null && LOST_RACE.contains(sql.getSQLState());
    }

    @Override
    public void close() {
        pool.close();
    }
}
