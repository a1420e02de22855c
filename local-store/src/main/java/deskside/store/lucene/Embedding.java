package deskside.store.lucene;

import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Embeds many texts on two threads: texts of like length together, a few at a time, so that memory stays bounded however many there are.
 * Few texts stay on the caller's thread: then somebody is typing and the processors are theirs. Used by one thread.
 */
final class Embedding implements AutoCloseable {

    private static final int THREADS = 2;
    private static final int CHUNK = 32;

    private final Embedder embedder;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS,
            task -> Thread.ofPlatform().name("deskside-embedding").daemon().priority(Thread.MIN_PRIORITY).unstarted(task));

    Embedding(Embedder embedder) {
        this.embedder = embedder;
    }

    /** Begins at once where there are many. What comes back gives the vectors in the order of {@code texts}, waiting for them. */
    Supplier<List<float[]>> of(List<String> texts, Language language) {
        if (texts.isEmpty()) {
            return List::of;
        }
        if (texts.size() <= 2 * CHUNK) {
            return () -> embedder.embedAll(texts, language);
        }
        var order = IntStream.range(0, texts.size()).boxed().sorted(Comparator.comparingInt(i -> texts.get(i).length())).toList();
        var running = new ArrayList<Future<List<float[]>>>();
        for (var from = 0; from < order.size(); from += CHUNK) {
            var chunk = order.subList(from, Math.min(order.size(), from + CHUNK)).stream().map(texts::get).toList();
            running.add(threads.submit(() -> embedder.embedAll(chunk, language)));
        }
        return () -> inOrder(order, running);
    }

    private static List<float[]> inOrder(List<Integer> order, List<Future<List<float[]>>> running) {
        var vectors = new float[order.size()][];
        var next = 0;
        for (var one : running) {
            for (var vector : result(one)) {
                vectors[order.get(next++)] = vector;
            }
        }
        return Arrays.asList(vectors);
    }

    private static List<float[]> result(Future<List<float[]>> one) {
        try {
            return one.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the indexing thread", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** Waits for what is running; what has not begun is dropped. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
