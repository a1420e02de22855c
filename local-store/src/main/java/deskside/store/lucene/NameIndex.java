package deskside.store.lucene;

import deskside.domain.Subscription;
import deskside.domain.search.Named;
import deskside.domain.search.Pronunciation;
import deskside.domain.search.SearchKind;
import deskside.domain.sync.EntityType;
import deskside.domain.sync.StoreEvent;
import deskside.domain.sync.StoreEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names of everything, in memory and nowhere else: they are personal data in clear, and what is on disk must not hold any. Filled at the
 * start and kept up with the store by a thread of its own; what is not in it yet is not found yet. Safe for several threads.
 */
public final class NameIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NameIndex.class);
    private static final double BUFFER_MEGABYTES = 48;
    /**
     * What changes within this time is taken in together. Every message of a customer changes its conversation's entry, and the thread would be at
     * work just when that message is to be answered.
     */
    private static final Duration GATHERING = Duration.ofMillis(300);

    private final NameSource source;
    private final Pronunciation pronunciation;
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Subscription subscription;
    private final Thread thread = new Thread(this::run, "deskside-names");

    // guarded by this
    private Set<Changed> changed = new LinkedHashSet<>();
    private boolean idle;
    private boolean closing;
    /** How many wait for what has changed. */
    private int awaited;

    private record Changed(EntityType type, String id) {
    }

    /** Something done with a searcher. */
    interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    /** Begins to fill itself. @throws IOException never: it lies in memory */
    public NameIndex(NameSource source, Pronunciation pronunciation, StoreEvents events) throws IOException {
        this.source = source;
        this.pronunciation = pronunciation;
        writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()).setCommitOnClose(false).setRAMBufferSizeMB(BUFFER_MEGABYTES));
        searchers = new SearcherManager(writer, null);
        subscription = events.subscribe(this::note);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void note(StoreEvent event) {
        if (event instanceof StoreEvent.EntitiesChanged(var type, var ids, _) && Named.TYPES.contains(type)) {
            synchronized (this) {
                ids.forEach(id -> changed.add(new Changed(type, id)));
                idle = false;
                notifyAll();
            }
        }
    }

    private void run() {
        try {
            source.all(page -> {
                if (isClosing()) {
                    throw new Ended();
                }
                put(page);
            });
            while (true) {
                searchers.maybeRefreshBlocking();
                var next = next();
                if (next.isEmpty()) {
                    return;
                }
                for (var one : next) {
                    replace(one);
                }
            }
        } catch (Ended _) {
            // closed before it was filled
        } catch (IOException | RuntimeException e) {
            LOG.error("the index of names is no longer kept up; it is made anew at the next start", e);
        }
    }

    /** Blocks until something has changed, and a little longer unless somebody waits for it. @return nothing when it is being closed */
    private synchronized Set<Changed> next() {
        try {
            while (changed.isEmpty() && !closing) {
                idle = true;
                notifyAll();
                wait();
            }
            var until = System.nanoTime() + GATHERING.toNanos();
            for (var left = until - System.nanoTime(); left > 0 && awaited == 0 && !closing; left = until - System.nanoTime()) {
                wait(Math.max(1, left / 1_000_000));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the thread of the names", e);
        }
        var taken = closing ? Set.<Changed>of() : changed;
        changed = new LinkedHashSet<>();
        return taken;
    }

    private synchronized boolean isClosing() {
        return closing;
    }

    private void replace(Changed one) throws IOException {
        // The kinds of what has a name are called like its types.
        writer.deleteDocuments(new Term(NameFields.KEY, NameFields.key(SearchKind.valueOf(one.type.name()), one.id)));
        put(source.of(one.type, one.id));
    }

    private void put(List<Named> names) {
        var byKey = new LinkedHashMap<String, List<Document>>();
        for (var named : names) {
            byKey.computeIfAbsent(NameFields.key(named.kind(), named.id()), _ -> new ArrayList<>()).add(NameFields.document(named, pronunciation));
        }
        try {
            for (var entry : byKey.entrySet()) {
                writer.updateDocuments(new Term(NameFields.KEY, entry.getKey()), entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index of names lies in memory", e);
        }
    }

    <T> T search(Search<T> search) throws IOException {
        var searcher = searchers.acquire();
        try {
            return search.in(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** @return whether all that was in the store when it was asked could be found in time */
    public boolean await(Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        synchronized (this) {
            awaited++;
            notifyAll();
            try {
                while (!idle) {
                    var left = deadline - System.nanoTime();
                    if (left <= 0) {
                        return false;
                    }
                    wait(Math.max(1, left / 1_000_000));
                }
            } finally {
                awaited--;
            }
        }
        return true;
    }

    /** In memory, in bytes. */
    public long bytes() throws IOException {
        var bytes = 0L;
        for (var file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        subscription.close();
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        var interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        searchers.close();
        writer.rollback();
        directory.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
