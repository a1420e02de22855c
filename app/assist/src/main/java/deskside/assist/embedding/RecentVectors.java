package deskside.assist.embedding;

import deskside.domain.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The vectors of the last few texts: recognition and search ask for the same message, and a conversation's earlier messages come
 * up again as context. 512 of them are 1 MB. Safe for all threads.
 */
final class RecentVectors {

    private static final int CAPACITY = 512;
    private static final int LONGEST_TEXT = 400;

    private record Key(String text, Language language) {
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Key, float[]> vectors = new LinkedHashMap<>(CAPACITY * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, float[]> eldest) {
            return size() > CAPACITY;
        }
    };

    Optional<float[]> find(String text, Language language) {
        lock.lock();
        try {
            return Optional.ofNullable(vectors.get(new Key(text, language))).map(float[]::clone);
        } finally {
            lock.unlock();
        }
    }

    void remember(String text, Language language, float[] vector) {
        if (text.length() > LONGEST_TEXT) {
            return;
        }
        lock.lock();
        try {
            vectors.put(new Key(text, language), vector.clone());
        } finally {
            lock.unlock();
        }
    }
}
