package deskside.simulation.desk;

import deskside.domain.conversation.Conversations;
import deskside.domain.conversation.Drafts;
import deskside.domain.conversation.ReplyRequests;
import deskside.domain.customer.Customers;
import deskside.domain.people.Session;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.Replica;
import deskside.store.db.CommittedEvents;
import deskside.store.db.Database;
import deskside.store.db.H2Cases;
import deskside.store.db.H2Catalog;
import deskside.store.db.H2Conversations;
import deskside.store.db.H2Customers;
import deskside.store.db.AttachmentFiles;
import deskside.store.db.H2Drafts;
import deskside.store.db.H2IndexQueue;
import deskside.store.db.H2KnowledgeBase;
import deskside.store.db.H2Orders;
import deskside.store.db.H2Outbox;
import deskside.store.db.H2Replica;
import deskside.store.db.H2ReplyRequests;
import deskside.store.db.H2Session;
import deskside.store.db.H2Settings;
import deskside.store.db.OutboxJournal;
import deskside.store.db.OutboxRecovery;
import deskside.store.db.ReferenceCopies;
import deskside.store.db.RowSeal;
import deskside.store.journal.Journal;
import deskside.store.journal.JournalMedium;
import deskside.domain.Settings;
import deskside.domain.catalog.Catalog;
import deskside.domain.knowledge.KnowledgeBase;
import deskside.domain.aftersales.Cases;
import deskside.domain.order.Orders;
import deskside.store.lucene.IndexQueue;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The store's real ports, as {@code LocalStore} gives them, made anew at each start of a desk's program. */
public record Ports(
        Outbox outbox, Replica replica, Conversations conversations, ReplyRequests replyRequests, Customers customers, Orders orders, Cases cases, Catalog catalog,
        KnowledgeBase knowledgeBase, Drafts drafts, Session session, Settings settings, IndexQueue indexQueue, CommittedEvents events) {

    private static final byte[] SECRET = new byte[32];
    private static final RowSeal SEAL = new RowSeal(SECRET);

    static Ports on(Database database, JournalMedium medium) {
        var events = new CommittedEvents();
        var copies = new ReferenceCopies(database);
        var journal = new OutboxJournal(opened(medium));
        OutboxRecovery.run(database, journal, SEAL);
        return new Ports(new H2Outbox(database, journal, SEAL, events, AttachmentFiles.NONE), new H2Replica(database, journal, copies, events, AttachmentFiles.NONE), new H2Conversations(database), new H2ReplyRequests(database),
                new H2Customers(database), new H2Orders(database), new H2Cases(database), new H2Catalog(copies), new H2KnowledgeBase(database, copies), new H2Drafts(database),
                new H2Session(database), new H2Settings(database), new H2IndexQueue(database), events);
    }

    private static Journal opened(JournalMedium medium) {
        try {
            return Journal.open(medium, SECRET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
