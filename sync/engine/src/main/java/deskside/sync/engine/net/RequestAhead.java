package deskside.sync.engine.net;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Where the next request is made while what the one before brought is put on the disk. */
public interface RequestAhead {

    /** On the caller's thread, at once: for whoever wants each run to go the same way. */
    RequestAhead NOW = new RequestAhead() {
        @Override
        public <T> Supplier<T> start(Supplier<T> request) {
            var answer = request.get();
            return () -> answer;
        }
    };

    /** On a thread of its own; one that nobody asks for any more ends by itself. */
    RequestAhead MEANWHILE = new RequestAhead() {
        @Override
        public <T> Supplier<T> start(Supplier<T> request) {
            var answer = new CompletableFuture<T>();
            Thread.ofVirtual().name("deskside-sync-ahead").start(() -> {
                try {
                    answer.complete(request.get());
                } catch (Throwable e) {
                    answer.completeExceptionally(e);
                }
            });
            return () -> joined(answer);
        }
    };

    /** @return waits for the answer, and throws what asking threw */
    <T> Supplier<T> start(Supplier<T> request);

    private static <T> T joined(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
