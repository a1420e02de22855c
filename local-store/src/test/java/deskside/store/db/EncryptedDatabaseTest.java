package deskside.store.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import deskside.store.cipher.FileKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk's own encryption under H2, beside H2's. */
class EncryptedDatabaseTest {

    private static final int ROWS = 3_000;

    @TempDir
    Path dir;
    private final byte[] secret = "thirty-two bytes of a secret key".getBytes(StandardCharsets.US_ASCII);

    @Test
    void a_file_goes_back_and_forth_between_h2_s_encryption_and_ours() throws SQLException {
        Database.open(dir.resolve("desk"), "async:", secret, (_, _) -> { }).close();
        try (var theirs = theirs(); var statement = theirs.createStatement()) {
            statement.execute("create table t (id int primary key, text varchar(400))");
            statement.execute("insert into t select x, repeat('他们', 100) || x from system_range(1, %d)".formatted(ROWS));
        }
        try (var database = Database.open(dir.resolve("desk"), "async:", secret, (_, _) -> { })) {
            assertThat(database.<Long>read(handle -> handle.select("select count(*) from t where text = repeat('他们', 100) || id").mapTo(Long.class).one()))
                    .isEqualTo(ROWS);
            database.writeDurably(handle -> handle.execute("update t set text = repeat('我们', 100) || id where mod(id, 3) = 0"));
        }
        try (var theirs = theirs()) {
            assertThat(count(theirs, "select count(*) from t where text = repeat('我们', 100) || id")).isEqualTo(ROWS / 3);
            assertThat(count(theirs, "select count(*) from t where text = repeat('他们', 100) || id")).isEqualTo(ROWS - ROWS / 3);
        }
    }

    @Test
    void a_wrong_key_opens_nothing_and_changes_nothing() throws IOException {
        Database.open(dir.resolve("desk"), "async:", secret, (_, _) -> { }).close();
        var before = Files.readAllBytes(dir.resolve("desk.mv.db"));

        var refusal = catchThrowable(() -> Database.open(dir.resolve("desk"), "async:", new byte[32], (_, _) -> { }).close());

        assertThat(refusal).isNotNull();
        assertThat(Trouble.of(refusal)).isEqualTo(Trouble.DAMAGED);
        assertThat(dir.resolve("desk.mv.db")).hasBinaryContent(before);
    }

    @Test
    void two_who_open_the_file_in_one_process_have_one_database() {
        try (var first = Database.open(dir.resolve("desk"), "async:", secret, (_, _) -> { });
                var second = Database.open(dir.resolve("desk"), "async:", secret.clone(), (_, _) -> { })) {
            first.write(handle -> handle.execute("create table t (id int primary key)"));
            second.write(handle -> handle.execute("insert into t values (1)"));
            assertThat(first.<Long>read(handle -> handle.select("select count(*) from t").mapTo(Long.class).one())).isEqualTo(1);
        }
    }

    /** H2 has no key of its own any more, so what it would put into a file beside would be plain. */
    @Test
    void a_large_result_leaves_no_plain_file() throws Exception {
        try (var key = FileKey.of(secret); var open = Database.source(key, "async:" + dir.resolve("desk")).getConnection()) {
            assertThat(filesFor(open, 100_000)).isEmpty();
            open.createStatement().execute("set max_memory_rows 1000");
            assertThat(filesFor(open, 3_000)).as("without the option there is one").isNotEmpty();
        }
    }

    private static List<Path> filesFor(Connection open, int resultRows) throws SQLException, IOException {
        var before = temporaryFiles();
        try (var statement = open.createStatement();
                var rows = statement.executeQuery("select x, '王小姐 ' || x from system_range(1, %d) order by mod(x, 1000), x".formatted(resultRows))) {
            assertThat(rows.next()).isTrue();
            return temporaryFiles().stream().filter(file -> !before.contains(file)).toList();
        }
    }

    private static List<Path> temporaryFiles() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "h2tmp*")) {
            return StreamSupport.stream(files.spliterator(), false).toList();
        }
    }

    private Connection theirs() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:async:" + dir.resolve("desk") + ";CIPHER=AES", "desk", HexFormat.of().formatHex(secret) + " desk");
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
