package deskside.launcher;

import deskside.assist.intent.TrainingCancelled;
import deskside.assist.intent.TrainingProgress;
import deskside.domain.Language;
import deskside.domain.Subscription;
import deskside.domain.assist.EngineStatus;
import deskside.domain.sync.EntityType;
import deskside.domain.sync.StoreEvent;
import deskside.domain.sync.StoreEvents;
import deskside.usecases.assist.LiveEngine;
import deskside.usecases.learning.EngineCare;
import deskside.usecases.learning.TrainIntents;
import deskside.usecases.learning.TrainingOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the engine fitting the store's intents and trains when somebody asks: looks once when it is started and whenever intents have changed, on
 * a thread of its own at low priority, so that training never stands in an agent's way.
 */
final class EngineRefresh implements EngineCare, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EngineRefresh.class);

    private final LiveEngine engine;
    private final TrainIntents trainIntents;
    private final Runnable warmUp;
    private final Semaphore due = new Semaphore(1);
    private final AtomicReference<@Nullable Consumer<List<TrainingOutcome>>> wish = new AtomicReference<>();
    private final Subscription events;
    private volatile boolean cancelled;
    private volatile boolean closing;

    /** @param warmUp runs whenever another engine has gone live */
    EngineRefresh(LiveEngine engine, TrainIntents trainIntents, Runnable warmUp, StoreEvents events) {
        this.engine = engine;
        this.trainIntents = trainIntents;
        this.warmUp = warmUp;
        this.events = events.subscribe(event -> {
            if (event instanceof StoreEvent.EntitiesChanged changed && changed.type() == EntityType.INTENT) {
                due.release();
            }
        });
    }

    /** To be called once. */
    void start() {
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
            var wanted = wish.getAndSet(null);
            if (wanted != null) {
                train(wanted::accept, new CancelledByWish());
            }
        }
    }

    private void refresh() {
        try {
            if (engine.refresh(new CancelledWhenClosing())) {
                warmUp.run();
            }
        } catch (TrainingCancelled e) {
            LOG.info("Training was cancelled because the desk closes");
        } catch (RuntimeException e) {
            // The engine that was there goes on serving; the next change of the intents tries again.
            LOG.error("The intent models could not be renewed", e);
        }
    }

    private void train(Consumer<List<TrainingOutcome>> done, TrainingProgress progress) {
        var outcomes = new ArrayList<TrainingOutcome>();
        try {
            for (var language : Language.values()) {
                if (engine.version(language).isPresent()) {
                    outcomes.add(trainIntents.fromStore(language, progress));
                }
            }
        } catch (TrainingCancelled e) {
            LOG.info("Training was cancelled; the models in use stay");
        } catch (RuntimeException e) {
            LOG.error("The training failed; the models in use stay", e);
        }
        done.accept(List.copyOf(outcomes));
    }

    @Override
    public EngineStatus status() {
        return engine.status();
    }

    @Override
    public Subscription onStatus(Consumer<EngineStatus> watcher) {
        return engine.onStatus(watcher);
    }

    @Override
    public void train(Consumer<List<TrainingOutcome>> done) {
        cancelled = false;
        wish.set(done);
        due.release();
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    /** Ends a training that is under way; returns at once. */
    @Override
    public void close() {
        events.close();
        closing = true;
        due.release();
    }

    private class CancelledWhenClosing implements TrainingProgress {
        @Override
        public void step(String what, double share) {
            LOG.debug("Training: {} ({} %)", what, Math.round(100 * share));
        }

        @Override
        public boolean isCancelled() {
            return closing;
        }
    }

    private final class CancelledByWish extends CancelledWhenClosing {
        @Override
        public boolean isCancelled() {
            return cancelled || super.isCancelled();
        }
    }
}
