package deskside.hub.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import deskside.hub.HubConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many small commits while parts of the file are moved. */
class H2CompactionTest {

    private static final int THREADS = 4;
    private static final int COMMITS = 3_000;
    private static final String TABLE = "create table row_of_test (id int primary key, said varchar not null, times int not null)";

    @TempDir
    Path folder;

    /** By default a part stays for 45 s after its death; one that does not may be missed by another thread that still reads it, so there is one thread. */
    @Test
    void mostly_dead_parts_of_the_file_become_free_and_nothing_is_lost() {
        Figures ours;
        try (var pool = pool(folder.resolve("ours"))) {
            ours = work(pool, new H2Compaction(pool));
        }
        Figures bare;
        try (var pool = pool(folder.resolve("bare"))) {
            bare = work(pool, () -> { });
        }

        System.out.printf("parts and bytes of a hub's file after %d small commits: %s; without compaction: %s%n", COMMITS, ours, bare);
        assertThat(ours.chunks).as("parts of the file, %s; without compaction %s", ours, bare).isLessThan(bare.chunks / 2);
        assertThat(ours.bytes).as("bytes of the file").isLessThan(bare.bytes * 3 / 4);
        assertComplete(folder.resolve("ours"));
    }

    @Test
    void what_was_committed_survives_a_process_that_ends_while_parts_are_moved() throws Exception {
        var writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), H2CompactionTest.class.getName(),
                folder.resolve("halted").toString()).inheritIO();
        writer.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        var process = writer.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();

        assertComplete(folder.resolve("halted"));
    }

    /** File; commits on several threads, as a hub's requests do, and halts while a step may be under way. */
    public static void main(String[] arguments) {
        var pool = pool(Path.of(arguments[0]));
        var jdbi = Jdbi.create(pool);
        jdbi.useHandle(handle -> handle.execute(TABLE));
        new Recurring("compaction", Duration.ofMillis(1), new H2Compaction(pool)).start();
        CompletableFuture.allOf(IntStream.range(0, THREADS).mapToObj(thread -> CompletableFuture.runAsync(() -> {
            for (var commit = 0; commit < COMMITS / THREADS; commit++) {
                commit(jdbi, commit / 3 * THREADS + thread);
            }
        }, Thread::startVirtualThread)).toArray(CompletableFuture<?>[]::new)).join();
        Runtime.getRuntime().halt(0);
    }

    private static HikariDataSource pool(Path file) {
        var config = new HikariConfig();
        config.setJdbcUrl(HubConfig.h2(file));
        config.setUsername("hub");
        config.setMaximumPoolSize(THREADS + 1);
        return new HikariDataSource(config);
    }

    private static Figures work(HikariDataSource pool, Runnable upkeep) {
        var jdbi = Jdbi.create(pool);
        jdbi.useHandle(handle -> {
            handle.execute("set retention_time 0");
            handle.execute(TABLE);
        });
        for (var commit = 0; commit < COMMITS; commit++) {
            if (commit % 100 == 0) {
                upkeep.run();
            }
            commit(jdbi, commit / 3);
        }
        return jdbi.withHandle(handle -> {
            var figures = handle.createQuery("select setting_value from information_schema.settings where setting_name in ('info.CHUNK_COUNT', 'info.FILE_SIZE') order by setting_name")
                    .mapTo(Long.class).list();
            return new Figures(figures.getFirst(), figures.getLast());
        });
    }

    /** Rows come one by one and are changed a few times soon after, as messages and commands are. */
    private static void commit(Jdbi jdbi, int id) {
        jdbi.useTransaction(handle -> handle.execute("merge into row_of_test values (?, ?, coalesce((select times from row_of_test where id = ?), 0) + 1)", id, said(id), id));
    }

    private static String said(int id) {
        return ("这是第" + id + "行，").repeat(40);
    }

    private static void assertComplete(Path file) {
        List<String> rows;
        try (var pool = pool(file)) {
            rows = Jdbi.create(pool).withHandle(handle -> handle.createQuery("select id || ' ' || times || ' ' || said from row_of_test order by id").mapTo(String.class).list());
        }
        assertThat(rows).isEqualTo(IntStream.range(0, COMMITS / 3).mapToObj(id -> id + " 3 " + said(id)).toList());
    }

    /** @param chunks which H2 keeps notes of */
    private record Figures(long chunks, long bytes) {
    }
}
