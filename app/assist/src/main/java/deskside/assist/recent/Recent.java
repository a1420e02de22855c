package deskside.assist.recent;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The results for the keys that were asked for last; the one longest unasked falls out first. Values are handed out as they are, so they
 * must not be changed. Safe for all threads; of two that ask for the same new key at once one computes and the other waits for it, unless that
 * one fails. A computation must not ask for its own key.
 */
public final class Recent<K, V> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<K, V> values;
    /** Keys whose values somebody computes now. */
    private final Map<K, CompletableFuture<V>> running = new HashMap<>();

    /** @param capacity how many results are kept */
    public Recent(int capacity) {
        values = new LinkedHashMap<>(capacity * 2, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > capacity;
            }
        };
    }

    /** The remembered value, or what {@code compute} gives now; it is called without holding the lock. */
    public V get(K key, Function<? super K, ? extends V> compute) {
        var mine = new CompletableFuture<V>();
        CompletableFuture<V> other;
        lock.lock();
        try {
            var known = values.get(key);
            if (known != null) {
                return known;
            }
            other = running.putIfAbsent(key, mine);
        } finally {
            lock.unlock();
        }
        if (other == null) {
            return computed(key, compute, mine);
        }
        try {
            return other.join();
        } catch (CompletionException _) {
            // its failure is told to the one that met it; this one finds out for itself
            return compute.apply(key);
        }
    }

    private V computed(K key, Function<? super K, ? extends V> compute, CompletableFuture<V> told) {
        try {
            V value = compute.apply(key);
            finish(key, value);
            told.complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            finish(key, null);
            told.completeExceptionally(e);
            throw e;
        }
    }

    private void finish(K key, @Nullable V value) {
        lock.lock();
        try {
            running.remove(key);
            if (value != null) {
                values.put(key, value);
            }
        } finally {
            lock.unlock();
        }
    }
}
