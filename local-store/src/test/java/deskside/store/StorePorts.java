package deskside.store;

import deskside.testkit.Ports;
import java.time.Duration;

/** The real store as the contracts see it. */
final class StorePorts {

    private StorePorts() {
    }

    static Ports of(LocalStore store) {
        return new Ports(store.conversations(), store.customers(), store.orders(), store.cases(), store.catalog(), store.knowledgeBase(), store.search(),
                store.drafts(), store.attachments(), store.readMarks(), store.outbox(), store.replica(), store.feedback(), store.rankingMemory(), store.settings(), store.session(), store.events(),
                () -> awaitIndexed(store), store.solvedQuestions(), store.colleagues());
    }

    static void awaitIndexed(LocalStore store) {
        try {
            if (!store.awaitIndexed(Duration.ofMinutes(1))) {
                throw new AssertionError("not indexed: " + store.indexProgress());
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
