package deskside.testkit;

import deskside.testkit.contract.CasesContract;
import deskside.domain.search.NameSearch;
import deskside.testkit.contract.ConversationsContract;
import deskside.testkit.contract.DeskMemoryContract;
import deskside.testkit.contract.DraftsContract;
import deskside.testkit.contract.KnowledgeSearchContract;
import deskside.testkit.contract.NameSearchContract;
import deskside.testkit.contract.OutboxContract;
import deskside.testkit.contract.ReplicaContract;
import deskside.testkit.contract.SolvedQuestionsContract;
import org.junit.jupiter.api.Nested;

/** The fakes keep the promises of the ports. */
class InMemoryDeskTest {

    @Nested
    class OutboxPromises extends OutboxContract {

        @Override
        protected Ports open(TestClock clock) {
            return new InMemoryDesk(clock).ports();
        }
    }

    @Nested
    class CasesPromises extends CasesContract {

        @Override
        protected Ports open(TestClock clock) {
            return new InMemoryDesk(clock).ports();
        }
    }

    @Nested
    class DraftsPromises extends DraftsContract {

        @Override
        protected Ports open(TestClock clock) {
            return new InMemoryDesk(clock).ports();
        }
    }

    @Nested
    class ReplicaPromises extends ReplicaContract {

        @Override
        protected Ports open(TestClock clock) {
            return new InMemoryDesk(clock).ports();
        }
    }

    @Nested
    class ConversationsPromises extends ConversationsContract {

        @Override
        protected Ports open(TestClock clock) {
            return new InMemoryDesk(clock).ports();
        }
    }

    @Nested
    class SolvedQuestionsPromises extends SolvedQuestionsContract {

        @Override
        protected Ports open(TestClock clock) {
            return new InMemoryDesk(clock).ports();
        }
    }

    @Nested
    class KnowledgeSearchPromises extends KnowledgeSearchContract {

        @Override
        protected Ports open(TestClock clock) {
            return new InMemoryDesk(clock).ports();
        }
    }

    @Nested
    class DeskMemoryPromises extends DeskMemoryContract {

        @Override
        protected Ports open(TestClock clock) {
            return new InMemoryDesk(clock).ports();
        }
    }

    @Nested
    class NameSearchPromises extends NameSearchContract {

        private InMemoryDesk desk = new InMemoryDesk();

        @Override
        protected Ports open(TestClock clock) {
            desk = new InMemoryDesk(clock);
            return desk.ports();
        }

        @Override
        protected NameSearch names() {
            return new InMemoryNameSearch(desk.tables, new TestPronunciation());
        }
    }
}
