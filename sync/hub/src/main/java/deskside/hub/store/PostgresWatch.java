package deskside.hub.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to what the trigger on {@code feed_head} tells (LISTEN/NOTIFY), on a connection and a thread of its own, and connects again by
 * itself. It asks for the feed's end after each connection, each notification and each silence, so nothing told meanwhile is missed. Safe for all
 * threads; closing it does not wait.
 */
final class PostgresWatch implements Dialect.Watch {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresWatch.class);
    /** Also how soon a line is noticed that died without a word. */
    private static final int SILENCE_MILLIS = 15_000;
    private static final int RECONNECT_MILLIS = 500;
    private static final String END = "select last_seq from feed_head where id = 1";

    private final String jdbcUrl;
    private final Properties properties = new Properties();
    private final LongConsumer moved;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Connection current;

    private PostgresWatch(String jdbcUrl, @Nullable String user, @Nullable String password, LongConsumer moved) {
        this.jdbcUrl = jdbcUrl;
        this.moved = moved;
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("ApplicationName", "deskside-hub-watch");
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
    }

    static PostgresWatch start(String jdbcUrl, @Nullable String user, @Nullable String password, LongConsumer moved) {
        var watch = new PostgresWatch(jdbcUrl, user, password, moved);
        Thread.ofVirtual().name("hub-feed-watch").start(watch::run);
        return watch;
    }

    private void run() {
        boolean connected = true;
        while (isOpen()) {
            try (var connection = DriverManager.getConnection(jdbcUrl, properties)) {
                current = connection;
                connected = true;
                listen(connection);
            } catch (SQLException e) {
                if (isOpen() && connected) {
                    LOG.warn("The hub no longer hears what other hubs append and connects again: {}", e.getMessage());
                }
                connected = false;
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + channel(connection));
        }
        moved.accept(end(connection));
        var notified = connection.unwrap(PGConnection.class);
        while (isOpen()) {
            // A burst is one answer. What was said does not matter: anybody who may connect can say anything.
            notified.getNotifications(SILENCE_MILLIS);
            moved.accept(end(connection));
        }
    }

    /** As the trigger names it: hubs on other schemas of the same database have a feed of their own. */
    private static String channel(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select quote_ident(left('deskside_feed_' || current_schema(), 63))")) {
            row.next();
            return row.getString(1);
        }
    }

    private static long end(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(END)) {
            row.next();
            return row.getLong(1);
        }
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    private void pause() {
        try {
            closed.await(RECONNECT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closed.countDown();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        var connection = current;
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("The line to the database was cut already", e);
            }
        }
    }
}
