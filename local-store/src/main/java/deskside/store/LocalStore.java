package deskside.store;

import deskside.domain.Settings;
import deskside.domain.Subscription;
import deskside.domain.aftersales.Cases;
import deskside.domain.assist.Embedder;
import deskside.domain.assist.FeedbackLog;
import deskside.domain.assist.ModelVersions;
import deskside.domain.assist.RankingMemory;
import deskside.domain.attachment.Attachments;
import deskside.domain.catalog.Catalog;
import deskside.domain.conversation.Conversations;
import deskside.domain.conversation.Drafts;
import deskside.domain.conversation.ReadMarks;
import deskside.domain.conversation.ReplyRequests;
import deskside.domain.customer.Customers;
import deskside.domain.knowledge.KnowledgeBase;
import deskside.domain.knowledge.KnowledgeSearch;
import deskside.domain.knowledge.Proposals;
import deskside.domain.knowledge.SolvedQuestions;
import deskside.domain.order.Orders;
import deskside.domain.people.Colleagues;
import deskside.domain.people.Session;
import deskside.domain.procedure.Procedures;
import deskside.domain.search.NameSearch;
import deskside.domain.search.Pronunciation;
import deskside.domain.sync.DeskData;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.Replica;
import deskside.domain.sync.StoreEvent;
import deskside.domain.sync.StoreEvents;
import deskside.store.db.CommittedEvents;
import deskside.store.db.Database;
import deskside.store.db.H2Cases;
import deskside.store.db.H2Catalog;
import deskside.store.db.H2Colleagues;
import deskside.store.db.H2Conversations;
import deskside.store.db.H2Customers;
import deskside.store.db.H2Drafts;
import deskside.store.db.H2ReadMarks;
import deskside.store.db.H2FeedbackLog;
import deskside.store.db.H2IndexQueue;
import deskside.store.db.H2KnowledgeBase;
import deskside.store.db.H2Names;
import deskside.store.db.H2Orders;
import deskside.store.db.H2Outbox;
import deskside.store.db.H2Procedures;
import deskside.store.db.H2Proposals;
import deskside.store.db.H2RankingMemory;
import deskside.store.db.H2Replica;
import deskside.store.db.H2ReplyRequests;
import deskside.store.db.H2Session;
import deskside.store.db.H2Settings;
import deskside.store.db.H2SolvedQuestions;
import deskside.store.db.NeededAttachments;
import deskside.store.db.ReferenceCopies;
import deskside.store.keys.FileKeyStore;
import deskside.store.keys.KeyStore;
import deskside.store.lucene.BareNameSearch;
import deskside.store.lucene.BareSearch;
import deskside.store.lucene.IndexProgress;
import deskside.store.lucene.Indexer;
import deskside.store.lucene.LateIndex;
import deskside.store.lucene.Library;
import deskside.store.lucene.LuceneKnowledgeSearch;
import deskside.store.lucene.LuceneNameSearch;
import deskside.store.lucene.NameIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data of one desk in one folder: {@code desk.mv.db} (encrypted), {@code outbox.journal} (the queue once more, encrypted),
 * {@code models/}, {@code attachments/} and {@code backups/} (encrypted), {@code desk.key} (their secret), {@code index/} (derived, can be deleted), {@code desk.lock}. All ports that
 * it gives block on the disk and are safe for several threads; a failing disk ends in
 * {@link deskside.domain.sync.StoreFailure}.
 */
public final class LocalStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalStore.class);
    /** How H2 touches files: this way an interrupted thread cannot close them. */
    private static final String ASYNCHRONOUS = "async:";

    private final DataFolder folder;
    private final OpenedDatabase opened;
    private final Database database;
    private final CommittedEvents events = new CommittedEvents();
    private final ReferenceCopies copies;
    private final Catalog catalog;
    private final KnowledgeBase knowledgeBase;
    private final LateIndex index;
    private final Indexer indexer;
    private final SolvedQuestions solvedQuestions;
    private final KnowledgeSearch search;
    private final ModelVersions modelVersions;
    private final FeedbackLog feedback;
    private final Replica replica;
    /** One for all who ask: it keeps items until they are settled, which it learns of only if it settles them itself. */
    private final Outbox outbox;
    private final Session session;
    private final Subscription indexing;
    private final DeskData data;
    private final SealedAttachments attachments;
    private @Nullable NameIndex names;
    private final AtomicBoolean closed = new AtomicBoolean();

    private LocalStore(
            DataFolder folder, KeyStore keys, OpenedDatabase opened, LateIndex index, Supplier<Optional<Embedder>> embedder,
            ModelVersions modelVersions, SealedFiles attachmentFiles) throws IOException {
        this.folder = folder;
        this.opened = opened;
        this.database = opened.database();
        this.index = index;
        this.modelVersions = modelVersions;
        copies = new ReferenceCopies(database);
        catalog = new H2Catalog(copies);
        knowledgeBase = new H2KnowledgeBase(database, copies);
        solvedQuestions = new H2SolvedQuestions(database, copies, this::wakeIndexer);
        search = new LuceneKnowledgeSearch(index, new Library(catalog, knowledgeBase, solvedQuestions), embedder);
        feedback = new H2FeedbackLog(database);
        attachments = new SealedAttachments(attachmentFiles, () -> database.read(NeededAttachments::of), InstantSource.system(), SealedAttachments.ROOM);
        replica = new H2Replica(database, opened.journal(), copies, events, attachments);
        outbox = new H2Outbox(database, opened.journal(), opened.seal(), events, attachments);
        session = new H2Session(database);
        indexer = new Indexer(index, new H2IndexQueue(database), embedder, () -> events.publish(new StoreEvent.IndexChanged()));
        indexing = events.subscribe(event -> {
            if (event instanceof StoreEvent.EntitiesChanged) {
                indexer.wake();
            }
        });
        data = new FolderDeskData(folder, keys, database, opened.journal(), replica, events);
        indexer.start();
    }

    /**
     * Opens the folder, or makes it. Indexing goes on in the background; search works meanwhile on what is there.
     *
     * @param embedder without it, search is by keyword only
     * @throws StoreUnavailable with one sentence for the person when it cannot be opened; nothing has been changed then
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // a desk without the native library has no embedder
    public static LocalStore open(Path dir, Optional<Embedder> embedder) {
        return open(dir, () -> embedder);
    }

    /**
     * As {@link #open(Path, Optional)}, while the embedder is still being loaded.
     *
     * @param embedder asked by the thread of the index and by searches, which wait for it; it always gives the same
     */
    public static LocalStore open(Path dir, Supplier<Optional<Embedder>> embedder) {
        return open(dir, embedder, ASYNCHRONOUS);
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // as above
    static LocalStore open(Path dir, Optional<Embedder> embedder, String fileSystem) {
        return open(dir, () -> embedder, fileSystem);
    }

    private static LocalStore open(Path dir, Supplier<Optional<Embedder>> embedder, String fileSystem) {
        var folder = DataFolder.lock(dir);
        OpenedDatabase opened = null;
        try {
            if (folder.isMarkedForRemoval()) {
                folder.removeAll();
            }
            var keys = new FileKeyStore(folder.key());
            opened = OpenedDatabase.in(folder, keys, fileSystem);
            var secret = keys.secret().orElseThrow(() -> new IOException("the key has gone"));
            return new LocalStore(folder, keys, opened, new LateIndex(folder.index()), embedder,
                    new FileModelVersions(new SealedFiles(folder.models(), secret, "model versions")),
                    new SealedFiles(folder.attachments(), secret, "attachments"));
        } catch (IOException | RuntimeException e) {
            if (opened != null) {
                opened.close();
            }
            folder.close();
            throw e instanceof RuntimeException known ? known : DataFolder.unavailable(dir, e);
        }
    }

    /**
     * Moves a data file that does not open to {@code desk.damaged-<time>.mv.db} in the same folder, so that the next {@link #open} begins
     * empty. Never deletes it: commands that were not sent may be in it.
     *
     * @return where it is now; empty when there was none
     */
    public static Optional<Path> setAside(Path dir, InstantSource clock) {
        try (var folder = DataFolder.lock(dir)) {
            return Optional.ofNullable(folder.setAside(clock.instant()));
        }
    }

    public Conversations conversations() {
        return new H2Conversations(database);
    }

    public Customers customers() {
        return new H2Customers(database);
    }

    public Orders orders() {
        return new H2Orders(database);
    }

    public Cases cases() {
        return new H2Cases(database);
    }

    public Procedures procedures() {
        return new H2Procedures(database, copies);
    }

    public Colleagues colleagues() {
        return new H2Colleagues(copies);
    }

    public Proposals proposals() {
        return new H2Proposals(database);
    }

    public ReplyRequests replyRequests() {
        return new H2ReplyRequests(database);
    }

    public Catalog catalog() {
        return catalog;
    }

    public KnowledgeBase knowledgeBase() {
        return knowledgeBase;
    }

    public SolvedQuestions solvedQuestions() {
        return solvedQuestions;
    }

    private void wakeIndexer() {
        indexer.wake();
    }

    public KnowledgeSearch search() {
        return search;
    }

    /**
     * Search by name, in memory only; the first call begins to read all names, in the background, and later calls give the same names.
     *
     * @param pronunciation of Chinese characters, for what is typed in Pinyin
     */
    public NameSearch nameSearch(Pronunciation pronunciation) {
        return new LuceneNameSearch(names(pronunciation), pronunciation);
    }

    /** The yardstick for measurements of {@link #nameSearch}. */
    public BareNameSearch bareNameSearch(Pronunciation pronunciation) {
        return new BareNameSearch(names(pronunciation));
    }

    private synchronized NameIndex names(Pronunciation pronunciation) {
        var known = names;
        if (known == null) {
            try {
                known = new NameIndex(new H2Names(database), pronunciation, events);
            } catch (IOException e) {
                throw new UncheckedIOException("the index of names lies in memory", e);
            }
            names = known;
        }
        return known;
    }

    /** @return whether all names there are could be found in time; true when nobody has asked for {@link #nameSearch} */
    public boolean awaitNames(Duration timeout) throws InterruptedException {
        NameIndex asked;
        synchronized (this) {
            asked = names;
        }
        return asked == null || asked.await(timeout);
    }

    private synchronized void closeNames() {
        if (names != null) {
            try {
                names.close();
            } catch (IOException e) {
                LOG.warn("the index of names was not closed cleanly; it lies in memory only", e);
            }
        }
    }

    /** The yardstick for measurements of {@link #search}. */
    public BareSearch bareSearch() {
        return new BareSearch(index);
    }

    public Drafts drafts() {
        return new H2Drafts(database);
    }

    public Attachments attachments() {
        return attachments;
    }

    public ReadMarks readMarks() {
        return new H2ReadMarks(database);
    }

    public Outbox outbox() {
        return outbox;
    }

    public Replica replica() {
        return replica;
    }

    public FeedbackLog feedback() {
        return feedback;
    }

    public RankingMemory rankingMemory() {
        return new H2RankingMemory(database);
    }

    public ModelVersions modelVersions() {
        return modelVersions;
    }

    public Settings settings() {
        return new H2Settings(database);
    }

    public Session session() {
        return session;
    }

    /** Of this folder as a whole. */
    public DeskData data() {
        return data;
    }

    public StoreEvents events() {
        return events;
    }

    public IndexProgress indexProgress() {
        return indexer.progress();
    }

    /** The listener hears of each batch, on the indexing thread. */
    public Subscription onIndexProgress(Consumer<IndexProgress> listener) {
        return indexer.onProgress(listener);
    }

    /** @return whether everything applied so far could be searched in time */
    public boolean awaitIndexed(Duration timeout) throws InterruptedException {
        return indexer.await(timeout);
    }

    /** Waits for what is running; a second call does nothing. May be called from any thread but a listener's. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        closeNames();
        indexing.close();
        indexer.close();
        try {
            index.close();
        } catch (IOException e) {
            LOG.warn("the search index was not closed cleanly; it is checked at the next start", e);
        }
        opened.close();
        if (data.isWiped()) {
            try {
                folder.removeAll();
            } catch (IOException e) {
                LOG.warn("not all files of the removed data could be deleted; they cannot be read any more, and go at the next start", e);
            }
        }
        folder.close();
    }
}
