package deskside.ui.desk;

import deskside.domain.Subscription;
import deskside.usecases.update.UpdateCare;
import deskside.usecases.update.UpdateState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Updates as a test wants them. */
public final class UpdateInHand implements UpdateCare {

    private final List<Consumer<UpdateState>> watchers = new CopyOnWriteArrayList<>();
    private volatile UpdateState state = new UpdateState.Unknown();
    private volatile int wishes;

    public void become(UpdateState now) {
        state = now;
        watchers.forEach(watcher -> watcher.accept(now));
    }

    /** How often somebody wanted the download although items wait. */
    public int wishes() {
        return wishes;
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
    }

    @Override
    public void downloadAnyway() {
        wishes++;
    }
}
