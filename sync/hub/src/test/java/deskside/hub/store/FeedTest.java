package deskside.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import deskside.domain.Entity;
import deskside.domain.Language;
import deskside.domain.knowledge.Script;
import deskside.domain.sync.EntityType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
final class FeedTest {

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    private HubDatabase database;

    @BeforeEach
    void open() {
        database = kind.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Script script(String id, long version) {
        return new Script(id, version, Language.ZH, "标题", "问候", List.of(), "warm", "第 " + version + " 版");
    }

    private void put(String... ids) {
        database.write(tx -> {
            for (var id : ids) {
                tx.entities().put(script(id, 1));
            }
            return ids;
        });
    }

    private FeedPage page(long after, long compactTo, int limit) {
        return database.read(tx -> tx.feed().page(after, compactTo, limit));
    }

    @Test
    void no_reader_ever_skips_a_change_while_eight_writers_commit() throws Exception {
        int writers = 8;
        int transactions = 60;
        var writing = new AtomicInteger(writers);
        try (var threads = Executors.newFixedThreadPool(writers + 2)) {
            var readers = IntStream.range(0, 2).mapToObj(_ -> threads.submit((Callable<List<FeedRow>>) () -> follow(writing))).toList();
            var done = IntStream.range(0, writers).mapToObj(writer -> threads.submit(() -> {
                try {
                    for (int i = 0; i < transactions; i++) {
                        var id = writer + "-" + i;
                        // transactions of different lengths: those that begin early end late
                        put(IntStream.rangeClosed(0, writer % 4).mapToObj(part -> id + "-" + part).toArray(String[]::new));
                    }
                } finally {
                    writing.decrementAndGet();
                }
            })).toList();
            for (var future : done) {
                future.get();
            }
            var all = page(0, 0, 100_000).rows();
            assertThat(all).hasSize(2 * transactions * (1 + 2 + 3 + 4));
            assertThat(all).extracting(FeedRow::seq).containsExactlyElementsOf(IntStream.rangeClosed(1, all.size()).mapToObj(Long::valueOf).toList());
            for (var reader : readers) {
                assertThat(reader.get()).as("what a reader saw while it went on").containsExactlyElementsOf(all);
            }
        }
    }

    private List<FeedRow> follow(AtomicInteger writing) {
        var seen = new ArrayList<FeedRow>();
        long after = 0;
        boolean last;
        do {
            last = writing.get() == 0;
            var page = page(after, 0, 25);
            seen.addAll(page.rows());
            after = page.end();
            last &= !page.more();
        } while (!last);
        return seen;
    }

    @Test
    void changes_of_one_transaction_stay_on_one_page_whatever_the_limit() {
        put("a1", "a2", "a3");
        put("b1");
        put("c1", "c2", "c3", "c4", "c5");
        for (int limit = 1; limit <= 10; limit++) {
            var pages = new HashMap<Long, Set<Integer>>();
            var ids = new ArrayList<String>();
            long after = 0;
            FeedPage page;
            int number = 0;
            do {
                page = page(after, 0, limit);
                for (var row : page.rows()) {
                    pages.computeIfAbsent(row.group(), _ -> new HashSet<>()).add(number);
                    ids.add(row.id());
                }
                after = page.end();
                number++;
            } while (page.more());
            assertThat(pages.values()).as("limit " + limit).allMatch(numbers -> numbers.size() == 1);
            assertThat(ids).as("limit " + limit).containsExactly("a1", "a2", "a3", "b1", "c1", "c2", "c3", "c4", "c5");
        }
    }

    @Test
    void a_page_does_not_exceed_its_limit_unless_one_transaction_does() {
        put("a1", "a2");
        put("b1", "b2");
        put("c1", "c2", "c3", "c4");
        assertThat(page(0, 0, 3).rows()).hasSize(2);
        assertThat(page(0, 0, 4).rows()).hasSize(4);
        assertThat(page(4, 0, 3).rows()).hasSize(4);
        assertThat(page(4, 0, 3).more()).isFalse();
    }

    @Test
    void a_fresh_reader_gets_each_entity_once_and_in_the_order_of_its_last_change() {
        put("a", "b", "c");
        for (int version = 2; version <= 20; version++) {
            int v = version;
            database.write(tx -> {
                tx.entities().put(script("b", v));
                return v;
            });
        }
        put("d");
        long end = database.read(tx -> tx.feed().end());
        var rows = new ArrayList<FeedRow>();
        long after = 0;
        FeedPage page;
        do {
            page = page(after, end, 2);
            rows.addAll(page.rows());
            after = page.end();
        } while (page.more());
        assertThat(rows).extracting(FeedRow::id).containsExactly("a", "c", "b", "d");
        assertThat(rows.get(2).version()).isEqualTo(20);
        assertThat(after).isEqualTo(end);
    }

    @Test
    void what_changes_while_a_fresh_reader_reads_is_not_left_for_later() {
        put("a", "b");
        long end = database.read(tx -> tx.feed().end());
        database.write(tx -> {
            tx.entities().put(script("a", 2));
            return tx;
        });
        assertThat(page(0, end, 2).rows()).as("a reader that is cut off here has both").extracting(FeedRow::id).containsExactly("a", "b");
        assertThat(page(2, end, 2).rows()).extracting(FeedRow::id).containsExactly("a");
    }

    @Test
    void an_aborted_transaction_leaves_neither_change_nor_gap() {
        put("a");
        assertThat(catchThrowable(() -> database.write(tx -> {
            tx.entities().put(script("b", 1));
            throw new IllegalStateException("aborted");
        }))).hasMessage("aborted");
        put("c");
        assertThat(page(0, 0, 10).rows()).extracting(FeedRow::id).containsExactly("a", "c");
        assertThat(page(0, 0, 10).rows()).extracting(FeedRow::seq).containsExactly(1L, 2L);
    }

    @Test
    void an_import_changes_only_what_differs_and_buries_what_is_gone() {
        var types = List.of(EntityType.SCRIPT);
        Entity a = script("a", 1);
        Entity b = script("b", 1);
        assertThat(database.<Integer>write(tx -> tx.entities().replaceAll(types, List.of(a, b)))).isEqualTo(2);
        assertThat(database.<Integer>write(tx -> tx.entities().replaceAll(types, List.of(a, b)))).isZero();
        Entity changed = new Script("a", 1, Language.ZH, "新标题", "问候", List.of(), "warm", "您好");
        assertThat(database.<Integer>write(tx -> tx.entities().replaceAll(types, List.of(changed)))).isEqualTo(2);
        Map<String, FeedRow> rows = new HashMap<>();
        page(2, 0, 10).rows().forEach(row -> rows.put(row.id(), row));
        assertThat(rows.get("a").version()).isEqualTo(2);
        assertThat(rows.get("a").body()).contains("新标题", "\"version\":2");
        assertThat(rows.get("b").op()).isEqualTo("TOMBSTONE");
        assertThat(rows.get("b").body()).isNull();
        assertThat(database.<Integer>write(tx -> tx.entities().replaceAll(types, List.of(changed, b)))).as("b comes back").isEqualTo(1);
        assertThat(page(4, 0, 10).rows().getFirst().version()).isEqualTo(3);
    }

    @Test
    void a_large_import_is_served_in_pages_of_moderate_size() {
        var scripts = IntStream.range(0, 1_000).mapToObj(i -> (Entity) script("s" + i, 1)).toList();
        database.<Integer>write(tx -> tx.entities().replaceAll(List.of(EntityType.SCRIPT), scripts));
        assertThat(page(0, 0, 500).rows()).hasSizeBetween(300, 500);
    }

    @Test
    void listeners_hear_the_feeds_end_after_the_commit() {
        var heard = new ArrayList<Long>();
        database.onAppended(end -> {
            assertThat(page(0, 0, 10).end()).isEqualTo(end);
            heard.add(end);
        });
        put("a", "b");
        database.write(tx -> tx.properties().find("nothing"));
        assertThat(heard).containsExactly(2L);
    }
}
