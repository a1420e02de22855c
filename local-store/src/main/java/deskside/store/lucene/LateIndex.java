package deskside.store.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of a desk, opened when it is first used: a window waits for none. Whatever state its folder was in, it opens: it is derived from the store,
 * so a damaged one is made anew. Safe for several threads; others wait while one opens it.
 */
public final class LateIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LateIndex.class);

    private final Path folder;
    private @Nullable KnowledgeIndex opened;
    private boolean closed;

    /** @param folder made when it is not there */
    public LateIndex(Path folder) {
        this.folder = folder;
    }

    /** Whether there has been one before; it need not be whole. */
    boolean isThere() {
        return Files.isDirectory(folder);
    }

    /** @throws UncheckedIOException when the folder cannot be written; the next call tries again */
    synchronized KnowledgeIndex index() {
        if (closed) {
            throw new IllegalStateException("the index is closed");
        }
        var index = opened;
        if (index == null) {
            try {
                index = open(folder);
            } catch (IOException e) {
                throw new UncheckedIOException("The search index in " + folder + " cannot be opened", e);
            }
            opened = index;
        }
        return index;
    }

    private static KnowledgeIndex open(Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            return KnowledgeIndex.open(folder);
        } catch (IOException | RuntimeException e) {
            // Lucene reports damage as many kinds of exception; a folder that cannot be written fails again below
            LOG.warn("the search index is damaged and is made anew", e);
            empty(folder);
            return KnowledgeIndex.open(folder);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (opened != null) {
            opened.close();
        }
    }

    private static void empty(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).filter(file -> !file.equals(folder)).toList()) {
                Files.delete(file);
            }
        }
    }
}
