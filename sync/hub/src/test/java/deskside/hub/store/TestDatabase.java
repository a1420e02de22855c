package deskside.hub.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The databases that contract tests run on. PostgreSQL is one real server for the test JVM, where each folder gets a schema of its own. It
 * runs on Linux on x86-64; elsewhere its tests are skipped and say so.
 */
public enum TestDatabase {

    H2 {
        @Override
        public String url(Path folder) {
            return "jdbc:h2:async:" + folder.resolve("hub").toAbsolutePath() + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE";
        }

        @Override
        public String user() {
            return "hub";
        }
    },

    POSTGRESQL {
        @Override
        public String url(Path folder) {
            var schema = "t" + HexFormat.of().toHexDigits(folder.toAbsolutePath().toString().hashCode());
            var server = SERVER.url();
            try (var connection = DriverManager.getConnection(server, user(), ""); var statement = connection.createStatement()) {
                statement.execute("create schema if not exists " + schema);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return server + "?currentSchema=" + schema;
        }

        @Override
        public String user() {
            return "postgres";
        }
    };

    /** The address of the database that belongs to {@code folder}: the same one for the same folder. */
    public abstract String url(Path folder);

    public abstract String user();

    /** Opens the database that belongs to {@code folder}, once more if it is open. */
    public HubDatabase open(Path folder) {
        return HubDatabase.open(url(folder), user(), "");
    }

    /** Skips the test where PostgreSQL cannot run. */
    public static void requirePostgres() {
        var system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        assumeTrue(system.toLowerCase(Locale.ROOT).matches("linux (amd64|x86_64)"),
                () -> "The PostgreSQL that tests start is for Linux on x86-64, this is " + system);
    }

    private static final Server SERVER = new Server();

    /** Starts at its first use and ends with the JVM. */
    private static final class Server {

        private String url = "";

        synchronized String url() {
            requirePostgres();
            if (url.isEmpty()) {
                try {
                    var data = Files.createTempDirectory(Path.of("target"), "postgres").toAbsolutePath();
                    url = PostgresServer.start(data).jdbcUrl();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return url;
        }
    }
}
