package deskside.store;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.conversation.Draft;
import deskside.domain.knowledge.KnowledgeQuery;
import deskside.domain.sync.Command;
import deskside.testkit.NgramEmbedder;
import deskside.testkit.TestClock;
import deskside.testkit.TestShop;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JavaFX interrupts the threads of cancelled tasks; an interrupt inside H2 could close the database. More: {@code -Ddeskside.interrupts=500}. */
class InterruptedCallersTest {

    private static final int INTERRUPTS = Integer.getInteger("deskside.interrupts", 100);

    @TempDir
    Path dir;

    @Test
    void the_store_stays_usable_and_nothing_is_lost_when_callers_are_interrupted() throws InterruptedException {
        try (var store = LocalStore.open(dir, Optional.of(new NgramEmbedder()))) {
            store.replica().apply(TestShop.page(), TestClock.START);
            StorePorts.awaitIndexed(store);
            var done = new AtomicInteger();
            var keptTheFlag = new AtomicInteger();
            for (var round = 0; round < INTERRUPTS; round++) {
                var id = "id-" + round;
                var started = new CountDownLatch(1);
                var caller = Thread.ofPlatform().start(() -> {
                    started.countDown();
                    while (!Thread.currentThread().isInterrupted()) {
                        use(store, id);
                    }
                    use(store, id);
                    done.incrementAndGet();
                    if (Thread.currentThread().isInterrupted()) {
                        keptTheFlag.incrementAndGet();
                    }
                });
                started.await();
                caller.interrupt();
                caller.join();
            }
            assertThat(done).hasValue(INTERRUPTS);
            assertThat(keptTheFlag).hasValue(INTERRUPTS);
            assertThat(store.outbox().pending()).hasSize(INTERRUPTS);
        }
        try (var store = LocalStore.open(dir, Optional.of(new NgramEmbedder()))) {
            assertThat(store.outbox().pending()).hasSize(INTERRUPTS);
        }
    }

    private static void use(LocalStore store, String id) {
        store.outbox().enqueue(new Command.AcceptConversation(id, "k-" + id), "agent-lin", false, TestClock.START, TestClock.START);
        store.drafts().save(new Draft("k-" + id, "正在输入", 1, TestClock.START));
        assertThat(store.conversations().open()).hasSize(3);
        assertThat(store.search().search(KnowledgeQuery.everything("退款多久到账", Language.ZH, 5))).isNotEmpty();
    }
}
