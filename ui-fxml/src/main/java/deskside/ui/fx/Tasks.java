package deskside.ui.fx;

import deskside.domain.Subscription;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How view models reach use cases, which block: the work runs off the FX thread, the answer arrives on it. Called on the FX thread;
 * only {@link #onScreen} is safe for all threads.
 */
public interface Tasks {

    /** Runs {@code work}; its answer is dropped when {@code slot} was closed or has begun something newer. Failures go to {@link #unexpected}. */
    default <T> void run(Slot slot, Supplier<T> work, Consumer<? super T> answer) {
        run(slot, work, answer, this::unexpected);
    }

    /** As {@link #run(Slot, Supplier, Consumer)}, with what to do when {@code work} throws. */
    <T> void run(Slot slot, Supplier<T> work, Consumer<? super T> answer, Consumer<? super RuntimeException> failure);

    /** Runs all works of a lane one after the other, none skipped; answers are dropped only when the lane was closed. */
    <T> void inOrder(Lane lane, Supplier<T> work, Consumer<? super T> answer, Consumer<? super RuntimeException> failure);

    /** Runs {@code action} on the FX thread soon; safe for all threads. */
    void onScreen(Runnable action);

    /** Runs {@code action} once on the FX thread after {@code delay}, unless the subscription is closed before. */
    Subscription after(Duration delay, Runnable action);

    /** Runs {@code action} on the FX thread every {@code period} until the subscription is closed. */
    Subscription every(Duration period, Runnable action);

    /** Reports a failure that the caller has no better words for: logged once and shown. */
    void unexpected(RuntimeException failure);
}
