package deskside.ui.fx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Lets other threads (a script, the start of the program) ask the FX thread. Never called on the FX thread by view models. */
public final class FxThread {

    private FxThread() {
    }

    /** Blocks until the FX thread has answered; what {@code work} throws is thrown here. */
    public static <T> T call(Supplier<T> work) {
        if (Platform.isFxApplicationThread()) {
            return work.get();
        }
        try {
            return CompletableFuture.supplyAsync(work, Platform::runLater).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Blocks until {@code frames} further frames have been drawn; not for the FX thread. */
    public static void awaitFrames(int frames) {
        var drawn = new CompletableFuture<Boolean>();
        run(() -> new AnimationTimer() {
            private int left = frames;

            @Override
            public void handle(long now) {
                if (left-- <= 0) {
                    stop();
                    drawn.complete(true);
                }
            }
        }.start());
        drawn.join();
    }

    /** Once the FX thread has done what it does now; returns at once. */
    public static void later(Runnable work) {
        Platform.runLater(work);
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
