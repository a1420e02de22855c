package deskside.store.lucene;

import deskside.domain.Subscription;
import deskside.domain.assist.Embedder;
import deskside.domain.knowledge.DocumentKind;
import deskside.store.lucene.IndexQueue.Entry;
import deskside.store.lucene.KnowledgeIndex.Stamp;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the queue into the index, on a thread of its own that nobody can interrupt: at the start, and whenever it is told of more. A commit
 * of the index names the last entry in it, so after a crash it goes on from there; entries are removed from the queue only after that
 * commit. Safe for several threads.
 */
public final class Indexer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
    /** Documents per commit: enough for full batches of the embedder, few enough that search sees them soon. */
    private static final int BATCH = 64;
    /** The same while very many are waiting: a commit takes as long as some dozen documents. */
    private static final int LARGE_BATCH = 512;
    private static final int MANY = 2_000;
    /**
     * Documents written between two commits while very many are waiting. Each commit makes a segment with a graph of its own, whose vectors are
     * put into another graph when it is merged: few large ones save that once. The first commits come sooner.
     */
    private static final int MOST_BEFORE_COMMIT = 2_048;
    /** What a page of the feed has about; fewer waiting documents are no first copy. */
    private static final int A_PAGE = 400;
    /** Pages come more often while they come. */
    private static final Duration BETWEEN_PAGES = Duration.ofMillis(400);
    /** Then the index is made beside the pages, however many there are. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    /** Up to so many documents their gists are embedded, too; above it would take an hour instead of minutes. */
    private static final int MOST_WITH_GIST = 2_000;

    private final LateIndex late;
    private final IndexQueue queue;
    private final Supplier<Optional<Embedder>> embedder;
    private final Runnable indexChanged;
    private final List<Consumer<IndexProgress>> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::run, "deskside-index");

    /** Decided before the indexing thread runs, and by it. */
    private boolean rebuild;
    /** Made by the indexing thread, and used by no other while that runs. */
    private @Nullable Entries entries;
    /** Something was removed since the last commit. */
    private boolean purge;
    /** Entries were written since the last commit, with vectors of the present models. */
    private boolean entriesMade;
    // guarded by this
    private boolean told = true;
    private boolean closing;
    /** Whether it is known if the index fits, and so what is in the queue. */
    private boolean begun;
    private long place;
    private IndexProgress progress = new IndexProgress(0, 0);

    /**
     * @param embedder     asked on the indexing thread, once; may block until it is loaded
     * @param indexChanged called after each commit, on the indexing thread
     */
    public Indexer(LateIndex late, IndexQueue queue, Supplier<Optional<Embedder>> embedder, Runnable indexChanged) {
        this.late = late;
        this.queue = queue;
        this.embedder = embedder;
        this.indexChanged = indexChanged;
        thread.setDaemon(true);
    }

    /** Begins once the embedder is there, with a rebuild when the index does not fit the store or the models. */
    public void start() {
        if (!late.isThere()) {
            // now, so that what comes from here on is taken in its own order
            LOG.info("the search index is made");
            queue.refill();
            rebuild = true;
        }
        thread.start();
    }

    private KnowledgeIndex index() {
        return late.index();
    }

    /** There is more in the queue. */
    public synchronized void wake() {
        told = true;
        notifyAll();
    }

    public synchronized IndexProgress progress() {
        return progress;
    }

    /** The listener hears of each batch, on the indexing thread. */
    public Subscription onProgress(Consumer<IndexProgress> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** @return whether everything that is in the queue now was searchable in time */
    public boolean await(Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        synchronized (this) {
            // a rebuild fills the queue
            while (!begun) {
                var left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                wait(Math.max(1, left / 1_000_000));
            }
        }
        var wanted = queue.last();
        synchronized (this) {
            while (place < wanted) {
                var left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                wait(Math.max(1, left / 1_000_000));
            }
        }
        return true;
    }

    /** Ends after the running batch; what is left in the queue is taken at the next start. */
    @Override
    public void close() {
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
        if (entries != null) {
            entries.close();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            begin();
            while (waitUntilTold()) {
                drain();
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("the search index cannot be written; search goes on with what is in it, the rest follows at the next start", e);
        }
    }

    private void begin() throws IOException {
        var made = new Entries(embedder.get());
        entries = made;
        if (isClosing()) {
            return;
        }
        var stamp = index().stamp();
        var ofThisStore = stamp.format().equals(Stamp.FORMAT) && stamp.storeId().equals(queue.storeId());
        if (!rebuild && (!ofThisStore || made.withVectors() && !stamp.models().equals(made.models()))) {
            LOG.info("the search index is rebuilt: it was made for {}, the models are now {}", stamp, made.models());
            queue.refill();
            rebuild = true;
        }
        synchronized (this) {
            place = rebuild ? 0 : stamp.place();
            begun = true;
            notifyAll();
        }
        if (rebuild) {
            index().clear();
            index().commit(new Stamp(Stamp.FORMAT, queue.storeId(), made.models(), 0));
        }
    }

    private Entries entries() {
        return Objects.requireNonNull(entries, "made when the thread began");
    }

    private synchronized boolean waitUntilTold() {
        while (!told && !closing) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts the indexing thread", e);
            }
        }
        told = false;
        return !closing;
    }

    /**
     * While page after page comes in, as at a desk's first sign-in, the pages have the machine: the copy is complete sooner and the index not later. What
     * comes one by one is indexed at once.
     *
     * @param seen the last entry when somebody looked before; @param latest when to go on at the latest. @return the last entry
     */
    private long letPagesPass(long seen, long latest) {
        var last = queue.last();
        while (last - seen >= A_PAGE && System.nanoTime() < latest && !pause(BETWEEN_PAGES)) {
            seen = last;
            last = queue.last();
        }
        return last;
    }

    /** @return whether it is closing */
    private synchronized boolean pause(Duration time) {
        var until = System.nanoTime() + time.toNanos();
        for (var left = time.toNanos(); left > 0 && !closing; left = until - System.nanoTime()) {
            try {
                wait(Math.max(1, left / 1_000_000));
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts the indexing thread", e);
            }
        }
        return closing;
    }

    private void drain() throws IOException {
        var latest = System.nanoTime() + LONGEST_WAIT.toNanos();
        var seen = place();
        var done = 0;
        var written = 0;
        var last = place();
        Batch ahead = null;
        while (!isClosing()) {
            seen = letPagesPass(seen, latest);
            var batch = ahead != null ? ahead : prepared(place(), queue.length() - written);
            if (batch.entries.isEmpty()) {
                index().forgetClearedIfRegrown();
                break;
            }
            // after the batch: what came while it was read counts, or more would be done than there is
            var waiting = queue.length() - written;
            report(new IndexProgress(done + written, done + written + waiting));
            // the next one is embedded while this one is written
            ahead = waiting > MANY ? prepared(batch.last(), waiting) : null;
            write(batch);
            written += batch.entries.size();
            last = batch.last();
            if (ahead == null || written >= Math.clamp(done, LARGE_BATCH, MOST_BEFORE_COMMIT)) {
                done += written;
                commit(last, new IndexProgress(done, done + Math.max(0, waiting - batch.entries.size())));
                written = 0;
            }
        }
        if (written > 0) {
            commit(last, new IndexProgress(done + written, done + written));
        }
    }

    /** From here on what was written can be found, and is not written again after a crash. */
    private void commit(long last, IndexProgress reached) throws IOException {
        if (purge) {
            index().purge();
            purge = false;
        }
        index().commit(index().stamp().at(last, entriesMade ? entries().models() : index().stamp().models()));
        entriesMade = false;
        queue.removeUpTo(last);
        indexChanged.run();
        report(reached);
        // last, so that whoever waits for the place has also been told
        moveTo(last);
    }

    private Batch prepared(long after, int waiting) throws IOException {
        var batch = queue.after(after, waiting > MANY ? LARGE_BATCH : BATCH);
        var changed = new LinkedHashMap<String, Entry>();
        for (var entry : batch) {
            switch (entry) {
                case Entry.Changed(_, var type, var entity) -> changed.put(type + ":" + entity.id(), entry);
                case Entry.Learned(_, var question, _) -> changed.put(Fields.key(DocumentKind.SOLVED, question.id()), entry);
                case Entry.Gone(_, var kind, var id, _) -> changed.remove(Fields.key(kind, id));
                case Entry.EverythingGone _ -> changed.clear();
            }
        }
        var documents = new ArrayList<KnowledgeDocument>();
        changed.values().forEach(entry -> documents.addAll(documents(entry)));
        var withGists = index().size() + waiting <= MOST_WITH_GIST;
        return new Batch(batch, entries().of(documents, withGists, index()::knownVector));
    }

    private static List<KnowledgeDocument> documents(Entry entry) {
        return switch (entry) {
            case Entry.Changed(_, _, var entity) -> KnowledgeDocument.of(entity);
            case Entry.Learned(_, var question, _) -> List.of(KnowledgeDocument.of(question));
            case Entry.Gone _, Entry.EverythingGone _ -> List.of();
        };
    }

    private void write(Batch batch) throws IOException {
        for (var entry : batch.entries) {
            switch (entry) {
                case Entry.Changed _ -> {
                    // its documents come below
                }
                // the document that it had goes when the new one comes, below
                case Entry.Learned(_, _, var redacted) -> purge |= redacted;
                case Entry.Gone(_, var kind, var id, var redacted) -> {
                    index().remove(Fields.key(kind, id));
                    purge |= redacted;
                }
                case Entry.EverythingGone _ -> index().clear();
            }
        }
        var made = batch.documents.get();
        entriesMade |= !made.isEmpty();
        for (var one : made.entrySet()) {
            index().replace(one.getKey(), one.getValue());
        }
    }

    /** @param documents by key; waits for their vectors */
    private record Batch(List<Entry> entries, Supplier<Map<String, List<Document>>> documents) {

        long last() {
            return entries.getLast().place();
        }
    }

    private void report(IndexProgress now) {
        synchronized (this) {
            progress = now;
        }
        listeners.forEach(listener -> listener.accept(now));
    }

    private synchronized boolean isClosing() {
        return closing;
    }

    private synchronized long place() {
        return place;
    }

    private synchronized void moveTo(long newPlace) {
        place = newPlace;
        notifyAll();
    }
}
