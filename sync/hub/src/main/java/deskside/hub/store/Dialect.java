package deskside.hub.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** What differs between the databases that a hub runs on; all else is standard SQL (decision record 17). Immutable. */
enum Dialect {

    /** Within the process: there is no line that could fail and no other process that could write. */
    H2("jdbc:h2:") {
        @Override
        void configure(HikariConfig pool) {
            // The address says it all, see HubConfig.h2.
        }

        @Override
        Flyway migrations(HikariDataSource pool) {
            return at(Flyway.configure().dataSource(pool), COMMON);
        }

        @Override
        Watch watch(HikariDataSource pool, LongConsumer moved) {
            return () -> { };
        }

        @Override
        Optional<Recurring> upkeep(HikariDataSource pool) {
            return Optional.of(new Recurring("compaction", H2Compaction.PAUSE, new H2Compaction(pool)));
        }
    },

    POSTGRESQL("jdbc:postgresql:") {
        /** Waits end before a desk gives a request up, so that it hears 503 and when to come again. The driver's times are in seconds. */
        @Override
        void configure(HikariConfig pool) {
            pool.setConnectionTimeout(3_000);
            pool.setValidationTimeout(2_000);
            pool.addDataSourceProperty("ApplicationName", "deskside-hub");
            pool.addDataSourceProperty("connectTimeout", "3");
            pool.addDataSourceProperty("socketTimeout", "60");
            pool.addDataSourceProperty("tcpKeepAlive", "true");
            pool.addDataSourceProperty("reWriteBatchedInserts", "true");
            pool.addDataSourceProperty("options", "-c statement_timeout=20s -c lock_timeout=2s -c idle_in_transaction_session_timeout=60s");
        }

        /** Over connections without the pool's time limits. Flyway's advisory lock lets one hub migrate while the others wait. */
        @Override
        Flyway migrations(HikariDataSource pool) {
            return at(Flyway.configure().dataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()), COMMON,
                    "classpath:deskside/hub/migration-postgresql");
        }

        @Override
        Watch watch(HikariDataSource pool, LongConsumer moved) {
            return PostgresWatch.start(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword(), moved);
        }

        /** It has its own. */
        @Override
        Optional<Recurring> upkeep(HikariDataSource pool) {
            return Optional.empty();
        }
    };

    private static final String COMMON = "classpath:deskside/hub/migration";

    private final String prefix;

    Dialect(String prefix) {
        this.prefix = prefix;
    }

    /** Hears of what other processes append, until it is closed. */
    interface Watch extends AutoCloseable {

        @Override
        void close();
    }

    /** @throws IllegalArgumentException for another database; the message does not repeat the address, which may hold a password */
    static Dialect of(String jdbcUrl) {
        for (var dialect : values()) {
            if (jdbcUrl.startsWith(dialect.prefix)) {
                return dialect;
            }
        }
        throw new IllegalArgumentException("a hub runs on addresses that begin with " + H2.prefix + " or " + POSTGRESQL.prefix);
    }

    abstract void configure(HikariConfig pool);

    abstract Flyway migrations(HikariDataSource pool);

    /** @param moved called with the feed's end on a thread of the watch */
    abstract Watch watch(HikariDataSource pool, LongConsumer moved);

    /** What is to be done with the files from time to time, not started yet; not for a database that looks after its files itself. */
    abstract Optional<Recurring> upkeep(HikariDataSource pool);

    private static Flyway at(FluentConfiguration flyway, String... locations) {
        return flyway.locations(locations).load();
    }
}
