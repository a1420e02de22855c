package deskside.usecases.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * What is done for one suggestion beside the thread that asks for it, each on a thread of its own. Closing waits for the end of all, wanted or not, so
 * that index and embedder are not closed under it. Used by one thread.
 */
final class Beside implements AutoCloseable {

    private final List<FutureTask<?>> begun = new ArrayList<>();

    /** Begins it now. */
    <T> Future<T> begin(String name, Callable<T> work) {
        var task = new FutureTask<>(work);
        begun.add(task);
        Thread.ofVirtual().name("deskside-" + name).start(task);
        return task;
    }

    @Override
    public void close() {
        var interrupted = false;
        for (var task : begun) {
            while (!task.isDone()) {
                try {
                    task.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                } catch (ExecutionException _) {
                    // told to whoever wants the result
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
