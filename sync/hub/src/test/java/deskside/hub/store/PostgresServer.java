package deskside.hub.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A real PostgreSQL server of the test's own, stopped and started at will. Its files stay between. */
public final class PostgresServer implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres running;

    private PostgresServer(Path data, EmbeddedPostgres running) {
        this.data = data;
        this.running = running;
    }

    /** @param data a folder that is made if it is not there */
    public static PostgresServer start(Path data) {
        return new PostgresServer(data, start(data, 0));
    }

    private static EmbeddedPostgres start(Path data, int port) {
        try {
            // what was acknowledged survives the end of the server's process, as on H2 with WRITE_DELAY=0
            return EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setPort(port)
                    .setServerConfig("synchronous_commit", "on").start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start from its Maven artifact (io.zonky.test): look at the lines before", e);
        }
    }

    /** The server's own database, without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + running.getPort() + "/postgres";
    }

    /** Ends all connections and the server (mode fast). */
    public void stop() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it anew on the same port and files. */
    public void startAgain() {
        running = start(data, running.getPort());
    }

    @Override
    public void close() {
        stop();
    }
}
