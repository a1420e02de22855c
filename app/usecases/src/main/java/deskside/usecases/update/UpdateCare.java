package deskside.usecases.update;

import deskside.domain.Subscription;
import java.util.function.Consumer;

/** Looking for newer versions in the background of a running desk. Safe for all threads; no call blocks. */
public interface UpdateCare {

    UpdateState state();

    /** Tells {@code watcher} of every change, on any thread. */
    Subscription onState(Consumer<UpdateState> watcher);

    /** Looks now. */
    void look();

    /** Of an installation that looks for none. */
    static UpdateCare none() {
        return new UpdateCare() {
            @Override
            public UpdateState state() {
                return new UpdateState.NoSource();
            }

            @Override
            public Subscription onState(Consumer<UpdateState> watcher) {
                return () -> { };
            }

            @Override
            public void look() {
            }

            @Override
            public void downloadAnyway() {
            }
        };
    }

    /** Fetches what is available now, although items of the queue wait. */
    void downloadAnyway();
}
