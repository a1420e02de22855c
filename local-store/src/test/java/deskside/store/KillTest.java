package deskside.store;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.customer.Customer;
import deskside.domain.knowledge.KnowledgeQuery;
import deskside.domain.knowledge.Script;
import deskside.domain.sync.OutboxItem;
import deskside.testkit.NgramEmbedder;
import deskside.testkit.TestShop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a working desk (SIGKILL) at random moments, again and again on the same folder. More kills: {@code -Ddeskside.kills=1000}, another
 * course: {@code -Ddeskside.seed=…}.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("deskside.kills", 4);
    private static final long SEED = Long.getLong("deskside.seed", 20260706);

    /** Nothing is delivered here, so a desk's queue only grows, and with it the time of each start. */
    private static final int LIVES_A_DESK = 10;

    @TempDir
    Path dir;

    @Test
    void nothing_that_was_acknowledged_is_lost_when_the_process_is_killed() throws IOException, InterruptedException {
        var random = new Random(SEED);
        var queued = new ArrayList<String>();
        var folder = dir;
        for (var life = 1; life <= KILLS; life++) {
            if (life % LIVES_A_DESK == 1) {
                folder = dir.resolve("desk-" + life);
                queued.clear();
            }
            var said = liveUntilKilled(folder, life, 3 + random.nextInt(300));
            said.stream().filter(line -> line.startsWith("queued ")).forEach(line -> queued.add(line.substring(7)));
            check(folder, life, said, queued);
        }
    }

    /** Without it nobody would know whether these kills are hard enough: H2's default setting must lose rows under them. */
    @Test
    void the_same_kills_lose_rows_of_a_database_with_the_default_write_delay() throws IOException, InterruptedException {
        var lost = 0;
        for (var life = 1; life <= 3 && lost == 0; life++) {
            var acknowledged = runUntilKilled(DelayedWriter.class, 400, dir.resolve("control-" + life).toString()).size();
            lost = acknowledged - DelayedWriter.count(dir.resolve("control-" + life));
        }
        assertThat(lost).as("acknowledged rows that are gone").isPositive();
    }

    private static List<String> liveUntilKilled(Path folder, int life, int lines) throws IOException, InterruptedException {
        return runUntilKilled(KilledDesk.class, lines, folder.toString(), "" + life);
    }

    private static List<String> runUntilKilled(Class<?> main, int lines, String... args) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), main.getName()));
        command.addAll(List.of(args));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var said = new ArrayList<String>();
        try (var out = process.inputReader()) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (said.size() == lines) {
                    // not through the process itself: that would close the pipe with what it still said
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        assertThat(said).as("seed %d, %s", SEED, List.of(args)).hasSizeGreaterThanOrEqualTo(lines);
        return said;
    }

    private static void check(Path folder, int life, List<String> said, List<String> queued) {
        var about = "seed " + SEED + ", life " + life;
        try (var store = LocalStore.open(folder, Optional.of(new NgramEmbedder()))) {
            assertThat(store.outbox().pending()).as(about).extracting(item -> item.command().commandId()).containsAll(queued);
            assertPlacesHaveNoGaps(store.outbox().pending());
            last(said, "draft ").ifPresent(step ->
                    assertThat(Integer.parseInt(store.drafts().find("d-" + life).orElseThrow().text().substring(2))).as(about)
                            .isGreaterThanOrEqualTo(step.intValue()));
            last(said, "page ").ifPresent(version -> {
                var cursor = Long.parseLong(store.replica().cursor().orElseThrow());
                assertThat(cursor).as(about).isGreaterThanOrEqualTo(version);
                assertThat(store.customers().find("c-wang").orElseThrow().version()).as(about + ", page and cursor are one").isEqualTo(cursor);
                StorePorts.awaitIndexed(store);
                assertThat(store.search().search(KnowledgeQuery.everything("版本" + cursor, Language.ZH, 1)).getFirst().passage())
                        .as(about + ", the index has caught up").isEqualTo("版本" + cursor);
            });
        }
    }

    private static void assertPlacesHaveNoGaps(List<OutboxItem> items) {
        for (var k = 0; k < 5; k++) {
            var aggregate = "conversation:k-" + k;
            var places = items.stream().filter(item -> item.command().aggregate().equals(aggregate)).map(OutboxItem::aggregateSeq).toList();
            for (var i = 0; i < places.size(); i++) {
                assertThat(places.get(i)).isEqualTo(i + 1);
            }
        }
    }

    private static Optional<Long> last(List<String> said, String what) {
        return said.reversed().stream().filter(line -> line.startsWith(what)).findFirst().map(line -> Long.parseLong(line.substring(what.length())));
    }

    static Customer customer(long version) {
        var wang = TestShop.WANG;
        return new Customer(wang.id(), version, wang.name(), wang.honorific(), wang.language(), wang.phone(), wang.email(), wang.city(),
                wang.address(), wang.tier(), wang.totalSpent(), wang.orderCount(), wang.couponUse(), wang.preferences(),
                wang.complaintCount(), wang.note(), wang.memberSince());
    }

    static Script script(long version) {
        return new Script("sc-version", version, Language.ZH, "当前版本", "通用", List.of(), "neutral", "版本" + version);
    }
}
