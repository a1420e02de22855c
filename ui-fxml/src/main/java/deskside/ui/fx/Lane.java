package deskside.ui.fx;

import deskside.domain.Subscription;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** Works that must happen in the order they were asked for, such as saving a draft. Thread-safe. */
public final class Lane implements Subscription {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;
    private volatile boolean closed;

    /** @return whether the caller has to start a runner that {@link #take}s until nothing is left */
    synchronized boolean add(Runnable work) {
        waiting.add(work);
        var start = !running;
        running = true;
        return start;
    }

    synchronized Optional<Runnable> take() {
        var next = Optional.ofNullable(waiting.poll());
        running = next.isPresent();
        return next;
    }

    boolean isClosed() {
        return closed;
    }

    /** Works already asked for are still done; their answers are dropped. */
    @Override
    public void close() {
        closed = true;
    }
}
