package deskside.testkit;

import deskside.domain.Entity;
import java.util.Collection;

/** All fakes of one desk, wired together: what the replica writes, the read ports show and the events tell. */
public final class InMemoryDesk {

    public final TestClock clock;
    public final InMemoryTables tables = new InMemoryTables();
    public final InMemoryStoreEvents events = new InMemoryStoreEvents();
    public final InMemoryConversations conversations = new InMemoryConversations(tables);
    public final InMemoryCustomers customers = new InMemoryCustomers(tables);
    public final InMemoryOrders orders = new InMemoryOrders(tables);
    public final InMemoryCases cases = new InMemoryCases(tables);
    public final InMemoryProcedures procedures = new InMemoryProcedures(tables);
    public final InMemoryColleagues colleagues = new InMemoryColleagues(tables);
    public final InMemoryProposals proposals = new InMemoryProposals(tables);
    public final InMemoryReplyRequests replyRequests = new InMemoryReplyRequests(tables);
    public final InMemoryCatalog catalog = new InMemoryCatalog(tables);
    public final InMemoryKnowledgeBase knowledgeBase = new InMemoryKnowledgeBase(tables);
    public final InMemorySolvedQuestions solvedQuestions = new InMemorySolvedQuestions(tables);
    public final InMemoryKnowledgeSearch search = new InMemoryKnowledgeSearch(tables, solvedQuestions);
    public final InMemorySession session = new InMemorySession();
    public final InMemoryDrafts drafts = new InMemoryDrafts(session);
    public final InMemoryAttachments attachments = new InMemoryAttachments();
    public final InMemoryReadMarks readMarks = new InMemoryReadMarks();
    public final InMemoryFeedbackLog feedback = new InMemoryFeedbackLog();
    public final InMemoryRankingMemory rankingMemory = new InMemoryRankingMemory();
    public final InMemoryModelVersions modelVersions = new InMemoryModelVersions();
    public final InMemorySettings settings = new InMemorySettings();
    public final InMemoryConnection connection;
    public final InMemoryOutbox outbox;
    public final InMemoryReplica replica;

    public InMemoryDesk() {
        this(new TestClock());
    }

    public InMemoryDesk(TestClock clock) {
        this.clock = clock;
        connection = new InMemoryConnection(clock);
        outbox = new InMemoryOutbox(drafts, attachments, events);
        replica = new InMemoryReplica(tables, drafts, outbox, attachments, events);
    }

    /** A desk that has already pulled {@link TestShop}. */
    public static InMemoryDesk withTestShop() {
        var desk = new InMemoryDesk();
        desk.put(TestShop.entities());
        desk.replica.confirmUpToDate(desk.clock.instant());
        return desk;
    }

    /** Sets up a test: no events. */
    public void put(Collection<? extends Entity> entities) {
        entities.forEach(tables::put);
    }

    public Ports ports() {
        return new Ports(conversations, customers, orders, cases, catalog, knowledgeBase, search, drafts, attachments, readMarks, outbox, replica, feedback, rankingMemory, settings,
                session, events, () -> { }, solvedQuestions, colleagues);
    }
}
