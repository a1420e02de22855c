package deskside.launcher;

import deskside.assist.intent.TrainingCancelled;
import deskside.assist.intent.TrainingProgress;
import deskside.domain.Subscription;
import deskside.domain.sync.EntityType;
import deskside.domain.sync.StoreEvent;
import deskside.domain.sync.StoreEvents;
import deskside.usecases.assist.LiveEngine;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the engine fitting the store's intents: looks once at the start and whenever intents have changed, on a thread of its own at low
 * priority, so that training never stands in an agent's way.
 */
final class EngineRefresh implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EngineRefresh.class);

    private final LiveEngine engine;
    private final Semaphore due = new Semaphore(1);
    private final Subscription events;
    private volatile boolean closing;

    EngineRefresh(LiveEngine engine, StoreEvents events) {
        this.engine = engine;
        this.events = events.subscribe(event -> {
            if (event instanceof StoreEvent.EntitiesChanged changed && changed.type() == EntityType.INTENT) {
                due.release();
            }
        });
        Thread.ofPlatform().name("deskside-engine").daemon().priority(Thread.MIN_PRIORITY).start(this::run);
    }

    private void run() {
        while (true) {
            due.acquireUninterruptibly();
            due.drainPermits();
            if (closing) {
                return;
            }
            refresh();
        }
    }

    private void refresh() {
        try {
            engine.refresh(new CancelledWhenClosing());
        } catch (TrainingCancelled e) {
            LOG.info("Training was cancelled because the desk closes");
        } catch (RuntimeException e) {
            // The engine that was there goes on serving; the next change of the intents tries again.
            LOG.error("The intent models could not be renewed", e);
        }
    }

    /** Ends a training that is under way; returns at once. */
    @Override
    public void close() {
        events.close();
        closing = true;
        due.release();
    }

    private final class CancelledWhenClosing implements TrainingProgress {
        @Override
        public void step(String what, double share) {
            LOG.debug("Training: {} ({} %)", what, Math.round(100 * share));
        }

        @Override
        public boolean isCancelled() {
            return closing;
        }
    }
}
