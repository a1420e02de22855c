package deskside.store.db;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The only threads that touch the database: a few for reading, one for writing. Interrupting a thread inside H2 can close the whole
 * database, and JavaFX interrupts the threads of cancelled tasks; so callers only wait here, and an interrupted caller goes on waiting
 * with its interrupt flag kept. Safe for all threads but its own.
 */
final class DatabaseThreads implements DatabaseAccess {

    /** Reads are short (tens of microseconds); more threads than this only wait for each other. */
    private static final int READERS = 3;

    private final ExecutorService readers = Executors.newFixedThreadPool(READERS, DatabaseThreads::reader);
    private final ExecutorService writer = Executors.newSingleThreadExecutor(DatabaseThreads::writer);
    private volatile boolean closing;

    @Override
    public <T> T read(Supplier<T> work) {
        return await(readers, work);
    }

    @Override
    public <T> T write(Supplier<T> work) {
        return await(writer, work);
    }

    @Override
    public void writeLater(Runnable work) {
        try {
            writer.execute(() -> {
                if (!closing) {
                    work.run();
                }
            });
        } catch (RejectedExecutionException _) {
            // nobody waits for it
        }
    }

    /** {@code last} runs on the writing thread. */
    @Override
    public void close(Runnable last) {
        closing = true;
        readers.shutdown();
        awaitEnd(readers);
        CompletableFuture.runAsync(last, writer).join();
        writer.shutdown();
        awaitEnd(writer);
    }

    @Override
    public Object owner() {
        return Thread.currentThread();
    }

    private static void awaitEnd(ExecutorService threads) {
        var interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T await(ExecutorService threads, Supplier<T> work) {
        if (Thread.currentThread() instanceof DatabaseThread) {
            throw new IllegalStateException("a database thread must not wait for another");
        }
        try {
            return CompletableFuture.supplyAsync(work, threads).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("the store is closed", e);
        }
    }

    private static Thread reader(Runnable work) {
        return new DatabaseThread(work, "deskside-store-read");
    }

    private static Thread writer(Runnable work) {
        return new DatabaseThread(work, "deskside-store-write");
    }

    private static final class DatabaseThread extends Thread {

        DatabaseThread(Runnable work, String name) {
            super(work, name);
            setDaemon(true);
        }
    }
}
