package deskside.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever was opened, closed in reverse order; one part that fails to close does not keep the others open. Not thread-safe. */
public final class AppScope implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AppScope.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    /** Takes over closing {@code part}. */
    public <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            var part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("Closing {} failed", part.getClass().getSimpleName(), e);
            }
        }
    }
}
