package deskside.hub.store;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.knowledge.Script;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 16 writers and 4 readers over two nodes. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@Timeout(180)
final class FeedRaceTest {

    private static final Logger LOG = LoggerFactory.getLogger("deskside.figures");
    private static final int WRITERS = 16;
    private static final int READERS = 4;
    private static final int TRANSACTIONS = Integer.getInteger("hub.race.transactions", 30);
    private static final int MOST_ROUNDS = 20;

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    /** A hub's own feed. */
    private record HubNode(HubDatabase database) implements FeedRace.Node {

        @Override
        public void append(List<String> ids) {
            database.write(tx -> {
                ids.forEach(id -> tx.entities().put(new Script(id, 1, Language.ZH, "标题", "问候", List.of(), "warm", "您好")));
                return ids;
            });
        }

        @Override
        public List<FeedRace.Change> behind(long seq) {
            return database.read(tx -> tx.feed().page(seq, 0, 50)).rows().stream().map(row -> new FeedRace.Change(row.seq(), row.id())).toList();
        }
    }

    @Test
    void no_reader_ever_skips_a_change() throws Exception {
        try (var a = kind.open(folder); var b = kind.open(folder)) {
            var result = new FeedRace(List.of(new HubNode(a), new HubNode(b)), TRANSACTIONS).run(WRITERS, READERS);
            LOG.info("{}: the hub's feed: {}", kind, result);
            assertThat(result.allSkipped()).isZero();
            assertThat(result.changes()).isEqualTo(b.read(tx -> tx.feed().end()).intValue());
        }
    }

    @Test
    void the_same_race_finds_what_a_naive_sequence_loses() throws Exception {
        int skipped = 0;
        for (int round = 0; round < MOST_ROUNDS && skipped == 0; round++) {
            var own = folder.resolve("round-" + round);
            try (var a = new NaiveFeed(kind.url(own), kind.user()); var b = new NaiveFeed(kind.url(own), kind.user())) {
                var result = new FeedRace(List.of(a, b), TRANSACTIONS).run(WRITERS, READERS);
                LOG.info("{}: a naive sequence: {}", kind, result);
                skipped = result.allSkipped();
            }
        }
        assertThat(skipped).as("changes that readers have passed").isPositive();
    }
}
