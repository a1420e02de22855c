package deskside.store;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.assist.Embedder;
import deskside.domain.search.NameSearch;
import deskside.testkit.NgramEmbedder;
import deskside.testkit.Ports;
import deskside.testkit.TestClock;
import deskside.testkit.TestPronunciation;
import deskside.testkit.contract.CasesContract;
import deskside.testkit.contract.ConversationsContract;
import deskside.testkit.contract.DeskMemoryContract;
import deskside.testkit.contract.DraftsContract;
import deskside.testkit.contract.KnowledgeSearchContract;
import deskside.testkit.contract.NameSearchContract;
import deskside.testkit.contract.OutboxContract;
import deskside.testkit.contract.ReplicaContract;
import deskside.testkit.contract.SolvedQuestionsContract;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The real store keeps the promises of the ports, with an embedder and without. */
class LocalStoreTest {

    @TempDir
    Path dir;
    private LocalStore store;

    @AfterEach
    void closeStore() {
        store.close();
    }

    private Ports openStore(Embedder embedder) {
        store = LocalStore.open(dir.resolve("desk"), Optional.ofNullable(embedder));
        return StorePorts.of(store);
    }

    @Nested
    class OutboxPromises extends OutboxContract {

        @Override
        protected Ports open(TestClock clock) {
            return openStore(new NgramEmbedder());
        }
    }

    @Nested
    class CasesPromises extends CasesContract {

        @Override
        protected Ports open(TestClock clock) {
            return openStore(null);
        }
    }

    @Nested
    class SolvedQuestionsPromises extends SolvedQuestionsContract {

        @Override
        protected Ports open(TestClock clock) {
            return openStore(new NgramEmbedder());
        }
    }

    @Nested
    class DraftsPromises extends DraftsContract {

        @Override
        protected Ports open(TestClock clock) {
            return openStore(new NgramEmbedder());
        }
    }

    @Nested
    class ReplicaPromises extends ReplicaContract {

        @Override
        protected Ports open(TestClock clock) {
            return openStore(new NgramEmbedder());
        }
    }

    @Nested
    class ConversationsPromises extends ConversationsContract {

        @Override
        protected Ports open(TestClock clock) {
            return openStore(new NgramEmbedder());
        }
    }

    @Nested
    class KnowledgeSearchPromises extends KnowledgeSearchContract {

        @Override
        protected Ports open(TestClock clock) {
            return openStore(new NgramEmbedder());
        }
    }

    @Nested
    class DeskMemoryPromises extends DeskMemoryContract {

        @Override
        protected Ports open(TestClock clock) {
            return openStore(new NgramEmbedder());
        }
    }

    @Nested
    class KnowledgeSearchPromisesByKeywordOnly extends KnowledgeSearchContract {

        @Override
        protected Ports open(TestClock clock) {
            return openStore(null);
        }
    }

    @Nested
    class NameSearchPromises extends NameSearchContract {

        @Override
        protected Ports open(TestClock clock) {
            return openStore(null);
        }

        @Override
        protected NameSearch names() {
            var names = store.nameSearch(new TestPronunciation());
            try {
                assertThat(store.awaitNames(Duration.ofMinutes(1))).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return names;
        }
    }
}
