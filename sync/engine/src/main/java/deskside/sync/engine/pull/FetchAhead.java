package deskside.sync.engine.pull;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Where a page is fetched while the one before it is applied. */
public interface FetchAhead {

    /** On the caller's thread, before the page is applied: for whoever wants each run to go the same way. */
    FetchAhead NOW = new FetchAhead() {
        @Override
        public <T> Supplier<T> start(Supplier<T> fetch) {
            var fetched = fetch.get();
            return () -> fetched;
        }
    };

    /** On a thread of its own; one that nobody asks for any more ends by itself. */
    FetchAhead MEANWHILE = new FetchAhead() {
        @Override
        public <T> Supplier<T> start(Supplier<T> fetch) {
            var fetched = new CompletableFuture<T>();
            Thread.ofVirtual().name("deskside-sync-ahead").start(() -> {
                try {
                    fetched.complete(fetch.get());
                } catch (Throwable e) {
                    fetched.completeExceptionally(e);
                }
            });
            return () -> joined(fetched);
        }
    };

    /** @return waits for what was fetched, and throws what fetching threw */
    <T> Supplier<T> start(Supplier<T> fetch);

    private static <T> T joined(CompletableFuture<T> fetched) {
        try {
            return fetched.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
