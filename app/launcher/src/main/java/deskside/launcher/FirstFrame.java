package deskside.launcher;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The moment from which the window can be used. What it does not need (models, names, the line to the hub) waits for it: on two processors it
 * would take one of them away from the window. Closing it lets nothing begin that has not begun. Safe for all threads.
 */
public final class FirstFrame implements AutoCloseable {

    /** A window that does not come must not keep the desk from sending and learning. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final CompletableFuture<Boolean> drawn = new CompletableFuture<>();

    /** Of programs without a window: nothing waits. */
    public static FirstFrame none() {
        var none = new FirstFrame();
        none.drawn();
        return none;
    }

    /** Now everything else may begin. */
    public void drawn() {
        drawn.complete(true);
    }

    /** Blocks until then, at most a minute. @return false when it was closed before */
    boolean await() {
        return drawn.copy().completeOnTimeout(true, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    /**
     * Does something afterwards, at once when that has been, else on a thread of its own.
     *
     * @return closing it waits for what runs and prevents what has not begun
     */
    AutoCloseable then(Runnable work) {
        if (drawn.getNow(false)) {
            work.run();
            return () -> { };
        }
        var running = Thread.ofPlatform().name("deskside-start").daemon().start(() -> {
            if (await()) {
                work.run();
            }
        });
        return () -> {
            close();
            running.join();
        };
    }

    @Override
    public void close() {
        drawn.complete(false);
    }
}
