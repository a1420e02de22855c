package deskside.store.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the H2 version to what the promise of the outbox rests on; see decision record 9. */
class ReusedSpaceTest {

    /** RETENTION_TIME=0 reuses space at once, as a file that is open for more than 45 s does by default. */
    private static final String OPTIONS = ";CIPHER=AES;WRITE_DELAY=0;MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE;RETENTION_TIME=0";

    @Test
    void commits_into_reused_space_survive_the_end_of_the_process(@TempDir Path folder) throws Exception {
        var url = "jdbc:h2:async:" + folder.resolve("reused").toAbsolutePath() + OPTIONS;
        var writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), ReusedSpaceWriter.class.getName(), url)
                .inheritIO();
        writer.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        var process = writer.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();

        try (var connection = DriverManager.getConnection(url, "desk", "secret secret");
                var rows = connection.createStatement().executeQuery("select count(*) from t where id >= " + ReusedSpaceWriter.FIRST_LATE)) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(ReusedSpaceWriter.LATE);
        }
    }
}
