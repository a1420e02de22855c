package deskside.ui.desk;

import deskside.domain.Subscription;
import deskside.domain.assist.EngineStatus;
import deskside.domain.assist.EngineTier;
import deskside.usecases.learning.EngineCare;
import deskside.usecases.learning.TrainingOutcome;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An engine whose state a test decides. */
public final class CareInHand implements EngineCare {

    private final List<Consumer<EngineStatus>> watchers = new CopyOnWriteArrayList<>();
    private EngineStatus status = new EngineStatus(EngineTier.FULL, null, "", null);
    public @Nullable Consumer<List<TrainingOutcome>> asked;
    public boolean cancelled;

    public void become(EngineStatus now) {
        status = now;
        watchers.forEach(watcher -> watcher.accept(now));
    }

    @Override
    public EngineStatus status() {
        return status;
    }

    @Override
    public Subscription onStatus(Consumer<EngineStatus> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    @Override
    public void train(Consumer<List<TrainingOutcome>> done) {
        asked = done;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }
}
