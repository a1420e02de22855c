package deskside.store.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many small commits, beside the same commits on a bare connection of H2 with the same options, in the same run. */
class CompactionTest {

    private static final int COMMITS = 3_000;
    private static final byte[] SECRET = new byte[32];

    @TempDir
    Path folder;

    @Test
    void mostly_dead_parts_of_the_file_become_free_and_nothing_is_lost() {
        Figures ours;
        try (var database = database(folder)) {
            database.write(CompactionTest::begin);
            work(COMMITS, database);
            ours = database.read(Figures::of);
        }
        var bare = bare();

        System.out.printf("parts and bytes of a file after %d small commits: %s; of a bare connection: %s%n", COMMITS, ours, bare);
        assertThat(ours.chunks).as("parts of the file, %s; of a bare connection's %s", ours, bare).isLessThan(bare.chunks / 2);
        assertThat(ours.bytes).as("bytes of the file").isLessThan(bare.bytes * 3 / 4);
        try (var database = database(folder)) {
            assertThat(database.read(CompactionTest::rows)).isEqualTo(expected(COMMITS));
        }
    }

    /** @param commits after a multiple of 256 parts are being moved at that moment */
    @ParameterizedTest
    @ValueSource(ints = {1_536, 1_539})
    void what_was_committed_survives_a_process_that_ends_while_parts_are_moved(int commits) throws Exception {
        var writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), CompactionTest.class.getName(), folder.toString(),
                Integer.toString(commits)).inheritIO();
        writer.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        var process = writer.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();

        try (var database = database(folder)) {
            assertThat(database.read(CompactionTest::rows)).isEqualTo(expected(commits));
        }
    }

    /** Folder and number of commits; halts in the middle of its work. */
    public static void main(String[] arguments) {
        var database = database(Path.of(arguments[0]));
        database.write(CompactionTest::begin);
        work(Integer.parseInt(arguments[1]), database);
        Runtime.getRuntime().halt(0);
    }

    private static Database database(Path folder) {
        return Database.open(folder.resolve("desk"), "async:", SECRET, (_, _) -> { });
    }

    private Figures bare() {
        var jdbi = Jdbi.create("jdbc:h2:async:" + folder.resolve("bare").toAbsolutePath() + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;CACHE_SIZE=16384", "desk", "");
        return jdbi.withHandle(handle -> {
            begin(handle);
            work(COMMITS, change -> handle.useTransaction(change::accept));
            return Figures.of(handle);
        });
    }

    private static int begin(Handle handle) {
        // by default a part stays for 45 s after its death
        handle.execute("set retention_time 0");
        handle.execute("create table row_of_test (id int primary key, said varchar not null, times int not null)");
        return 0;
    }

    private static void work(int commits, Database database) {
        work(commits, change -> database.write(handle -> {
            change.accept(handle);
            return 0;
        }));
    }

    /** Rows that come one by one and are changed a few times soon after, as messages and commands are. */
    private static void work(int commits, Consumer<Consumer<Handle>> commit) {
        for (var i = 0; i < commits; i++) {
            var id = row(i);
            commit.accept(handle -> handle.execute("merge into row_of_test values (?, ?, coalesce((select times from row_of_test where id = ?), 0) + 1)", id, said(id), id));
        }
    }

    private static int row(int commit) {
        return commit * 3 / 8;
    }

    private static String said(int id) {
        return ("这是第" + id + "行，").repeat(40);
    }

    private static List<String> rows(Handle handle) {
        return handle.createQuery("select id || ' ' || times || ' ' || said from row_of_test order by id").mapTo(String.class).list();
    }

    private static List<String> expected(int commits) {
        var times = IntStream.range(0, commits).mapToObj(CompactionTest::row).collect(Collectors.groupingBy(id -> id, TreeMap::new, Collectors.counting()));
        return times.entrySet().stream().map(row -> row.getKey() + " " + row.getValue() + " " + said(row.getKey())).toList();
    }

    /** @param chunks which H2 keeps notes of */
    private record Figures(long chunks, long bytes) {

        static Figures of(Handle handle) {
            return new Figures(figure(handle, "info.CHUNK_COUNT"), figure(handle, "info.FILE_SIZE"));
        }

        private static long figure(Handle handle, String name) {
            return handle.createQuery("select setting_value from information_schema.settings where setting_name = :name").bind("name", name).mapTo(Long.class).one();
        }
    }
}
