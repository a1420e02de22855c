package deskside.store.db;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The records of the bodies that were read last, by the bodies themselves: every suggestion reads the same customer, orders and messages,
 * and parsing them took longer than fetching them. Safe for several threads.
 */
final class ParsedBodies<E> {

    private final Class<E> recordType;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Body, E> records;

    /** @param capacity how many are kept, of about 2 KB each; 0: none */
    ParsedBodies(Class<E> recordType, int capacity) {
        this.recordType = recordType;
        this.records = new LinkedHashMap<>(capacity * 2, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Body, E> eldest) {
                return size() > capacity;
            }
        };
    }

    E get(byte[] json) {
        var body = new Body(json, Arrays.hashCode(json));
        lock.lock();
        try {
            var known = records.get(body);
            if (known != null) {
                return known;
            }
        } finally {
            lock.unlock();
        }
        var parsed = Json.read(json, recordType);
        lock.lock();
        try {
            records.put(body, parsed);
        } finally {
            lock.unlock();
        }
        return parsed;
    }

    void clear() {
        lock.lock();
        try {
            records.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Never changed once it is here. */
    private record Body(byte[] json, int hash) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Body that && hash == that.hash && Arrays.equals(json, that.json);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
