package deskside.launcher;

import deskside.domain.Subscription;
import deskside.domain.sync.EntityType;
import deskside.domain.sync.StoreEvent;
import deskside.domain.sync.StoreEvents;
import deskside.usecases.assist.LiveEngine;
import deskside.usecases.learning.LearnSolvedQuestions;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has conversations read for what was settled in them: all that changed while the desk was away at the start, then each that changes, on a
 * thread of its own at low priority, so that an agent's next suggestion never waits for it.
 */
final class SolvedChatsWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SolvedChatsWatch.class);

    private final LearnSolvedQuestions learn;
    private final LiveEngine engine;
    private final Semaphore due = new Semaphore(1);
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Subscription events;
    private final Thread thread;
    private boolean allRead;
    private volatile boolean closing;

    SolvedChatsWatch(LearnSolvedQuestions learn, LiveEngine engine, StoreEvents events) {
        this.learn = learn;
        this.engine = engine;
        this.events = events.subscribe(event -> {
            if (event instanceof StoreEvent.EntitiesChanged change
                    && (change.type() == EntityType.CONVERSATION || change.type() == EntityType.MESSAGE)) {
                changed.addAll(change.conversationIds());
                due.release();
            }
        });
        engine.onChange(due::release);
        thread = Thread.ofPlatform().name("deskside-solved").daemon().priority(Thread.MIN_PRIORITY).start(this::run);
    }

    private void run() {
        while (!closing) {
            due.acquireUninterruptibly();
            due.drainPermits();
            try {
                read();
            } catch (RuntimeException e) {
                // what was not read is found at the next start
                LOG.error("A closed conversation could not be read for what was settled in it", e);
            }
        }
    }

    private void read() {
        if (engine.current().isEmpty()) {
            return;
        }
        if (!allRead) {
            var looked = learn.fromAll(() -> closing);
            LOG.debug("{} conversations read for what was settled in them", looked);
            allRead = true;
        }
        var some = Set.copyOf(new HashSet<>(changed));
        // taken out before they are read: what changes meanwhile comes again
        changed.removeAll(some);
        changed.addAll(remaining(some, Set.copyOf(learn.from(some, () -> closing))));
    }

    private static Set<String> remaining(Set<String> all, Set<String> done) {
        var remaining = new HashSet<>(all);
        remaining.removeAll(done);
        return remaining;
    }

    /** Ends after the conversation that is being read. */
    @Override
    public void close() {
        events.close();
        closing = true;
        due.release();
        var interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
