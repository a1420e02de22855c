package deskside.ui.fx;

import deskside.domain.Subscription;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Tasks} on virtual threads. Closing it waits for works in lanes, so that nothing typed is lost on the way out. */
public final class FxTasks implements Tasks, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FxTasks.class);
    /** Enough for any disk that still works. */
    private static final Duration LAST_WRITES = Duration.ofSeconds(5);

    private final Consumer<? super RuntimeException> onUnexpected;
    /** Counts the lanes that are running; the first party is this object itself. */
    private final Phaser lanes = new Phaser(1);

    /** @param onUnexpected shows a failure to the person; called on the FX thread */
    public FxTasks(Consumer<? super RuntimeException> onUnexpected) {
        this.onUnexpected = onUnexpected;
    }

    @Override
    public <T> void run(Slot slot, Supplier<T> work, Consumer<? super T> answer, Consumer<? super RuntimeException> failure) {
        var ticket = slot.begin();
        Thread.ofVirtual().name("ui-task").start(() -> attempt(work, answer, failure, () -> slot.accepts(ticket)));
    }

    @Override
    public <T> void inOrder(Lane lane, Supplier<T> work, Consumer<? super T> answer, Consumer<? super RuntimeException> failure) {
        if (lane.add(() -> attempt(work, answer, failure, () -> !lane.isClosed()))) {
            lanes.register();
            Thread.ofVirtual().name("ui-lane").start(() -> {
                try {
                    for (var next = lane.take(); next.isPresent(); next = lane.take()) {
                        next.get().run();
                    }
                } finally {
                    lanes.arriveAndDeregister();
                }
            });
        }
    }

    private <T> void attempt(
            Supplier<T> work, Consumer<? super T> answer, Consumer<? super RuntimeException> failure, Supplier<Boolean> wanted) {
        try {
            var value = work.get();
            onScreen(() -> {
                if (wanted.get()) {
                    answer.accept(value);
                }
            });
        } catch (RuntimeException e) {
            onScreen(() -> {
                if (wanted.get()) {
                    failure.accept(e);
                } else {
                    LOG.warn("A work failed whose answer nobody waits for any more", e);
                }
            });
        }
    }

    @Override
    public void onScreen(Runnable action) {
        Platform.runLater(action);
    }

    @Override
    public Subscription after(Duration delay, Runnable action) {
        return play(delay, 1, action);
    }

    @Override
    public Subscription every(Duration period, Runnable action) {
        return play(period, Animation.INDEFINITE, action);
    }

    private static Subscription play(Duration period, int times, Runnable action) {
        var timeline = new Timeline(new KeyFrame(javafx.util.Duration.millis(period.toMillis()), _ -> action.run()));
        timeline.setCycleCount(times);
        timeline.play();
        return timeline::stop;
    }

    @Override
    public void unexpected(RuntimeException failure) {
        LOG.error("An action of the screen failed", failure);
        onUnexpected.accept(failure);
    }

    /** Blocks until the lanes are empty, at most five seconds. */
    @Override
    public void close() {
        try {
            lanes.awaitAdvanceInterruptibly(lanes.arrive(), LAST_WRITES.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.error("The last writes of the screen were not done after {}", LAST_WRITES, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
