package deskside.assist.recent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The results for the keys that were asked for last; the one longest unasked falls out first. Values are handed out as they are, so they
 * must not be changed. Safe for all threads; two that ask for the same new key at once may both compute it.
 */
public final class Recent<K, V> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<K, V> values;

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
        var known = find(key);
        if (known != null) {
            return known;
        }
        V computed = compute.apply(key);
        lock.lock();
        try {
            values.put(key, computed);
        } finally {
            lock.unlock();
        }
        return computed;
    }

    private @Nullable V find(K key) {
        lock.lock();
        try {
            return values.get(key);
        } finally {
            lock.unlock();
        }
    }
}
