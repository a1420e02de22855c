package deskside.store.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index of a desk, whatever state its folder was in: it is derived from the store, so a damaged one is made anew. */
public final class OpenedIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenedIndex.class);

    private final KnowledgeIndex index;

    private OpenedIndex(KnowledgeIndex index) {
        this.index = index;
    }

    /** @throws IOException when the folder cannot be written */
    public static OpenedIndex in(Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            return new OpenedIndex(KnowledgeIndex.open(folder));
        } catch (IOException | RuntimeException e) {
            // Lucene reports damage as many kinds of exception; a folder that cannot be written fails again below
            LOG.warn("the search index is damaged and is made anew", e);
            empty(folder);
            return new OpenedIndex(KnowledgeIndex.open(folder));
        }
    }

    KnowledgeIndex index() {
        return index;
    }

    @Override
    public void close() throws IOException {
        index.close();
    }

    private static void empty(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).filter(file -> !file.equals(folder)).toList()) {
                Files.delete(file);
            }
        }
    }
}
