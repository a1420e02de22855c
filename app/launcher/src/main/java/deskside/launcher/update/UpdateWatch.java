package deskside.launcher.update;

import deskside.domain.Subscription;
import deskside.domain.sync.StoreEvent;
import deskside.domain.sync.StoreEvents;
import deskside.usecases.update.CheckForUpdate;
import deskside.usecases.update.DownloadUpdate;
import deskside.usecases.update.UpdateCare;
import deskside.usecases.update.UpdateState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for a newer version now and then, on a thread of its own. What is found is fetched once the queue is empty, or when the agent wants it
 * sooner; installing it is left to who may.
 */
public final class UpdateWatch implements UpdateCare, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateWatch.class);
    /** Not while the desk starts: nothing about it is urgent then. */
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration BETWEEN = Duration.ofHours(6);

    private final CheckForUpdate check;
    private final DownloadUpdate download;
    private final IntSupplier waiting;
    private final List<Consumer<UpdateState>> watchers = new CopyOnWriteArrayList<>();
    private final Subscription events;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("deskside-updates").daemon().priority(Thread.MIN_PRIORITY).unstarted(work));
    private volatile UpdateState state = new UpdateState.Unknown();

    /** @param waiting how many items of the queue have not been sent */
    public UpdateWatch(CheckForUpdate check, DownloadUpdate download, IntSupplier waiting, StoreEvents events) {
        this.check = check;
        this.download = download;
        this.waiting = waiting;
        this.events = events.subscribe(event -> {
            if (event instanceof StoreEvent.OutboxChanged && state instanceof UpdateState.Available) {
                inBackground(this::fetchWhenQuiet);
            }
        });
        thread.scheduleWithFixedDelay(guarded(this::lookNow), FIRST.toMillis(), BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public UpdateState state() {
        return state;
    }

    @Override
    public Subscription onState(Consumer<UpdateState> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    @Override
    public void look() {
        inBackground(this::lookNow);
    }

    @Override
    public void downloadAnyway() {
        inBackground(() -> {
            if (state instanceof UpdateState.Available available) {
                become(download.download(available.release()));
            }
        });
    }

    private void lookNow() {
        var found = check.check();
        // nobody who did not ask hears that nobody could be asked, and what is known already stays
        if (!(found instanceof UpdateState.Unknown)) {
            become(found);
            fetchWhenQuiet();
        }
    }

    private void fetchWhenQuiet() {
        if (state instanceof UpdateState.Available available) {
            var left = waiting.getAsInt();
            if (left == 0) {
                become(download.download(available.release()));
            } else if (left != available.waiting()) {
                become(new UpdateState.Available(available.release(), available.urgent(), left));
            }
        }
    }

    private void become(UpdateState now) {
        state = now;
        watchers.forEach(watcher -> watcher.accept(now));
    }

    private void inBackground(Runnable work) {
        if (!thread.isShutdown()) {
            thread.execute(guarded(work));
        }
    }

    /** A failure of the store or a bug must not end the looking. */
    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("Looking for a newer version failed", e);
            }
        };
    }

    @Override
    public void close() {
        events.close();
        thread.shutdownNow();
    }
}
