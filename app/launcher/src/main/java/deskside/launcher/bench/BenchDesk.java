package deskside.launcher.bench;

import com.sun.management.OperatingSystemMXBean;
import deskside.assist.EngineModels;
import deskside.domain.knowledge.KnowledgeQuery;
import deskside.domain.sync.Change;
import deskside.domain.sync.ChangePage;
import deskside.domain.sync.EntityType;
import deskside.launcher.AppScope;
import deskside.launcher.Brain;
import deskside.launcher.CompositionRoot;
import deskside.launcher.EmbeddedDesk;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.launcher.TemporaryFolder;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A desk of its own, in a folder of its own, that holds the demo shop and as many further articles as are asked for; all of them came in
 * through the store's own door and were indexed by its own indexer. Not thread-safe.
 */
public final class BenchDesk {

    private static final int PAGE = 500;
    /** Any; the same messages every time. */
    private static final long SEED = 20261122;
    private static final Duration STEP = Duration.ofMillis(500);
    private static final Duration INDEXING = Duration.ofHours(2);
    private static final long SAY_EVERY_NANOS = 5_000_000_000L;
    private static final int SAY_EVERY_ARTICLES = 10_000;
    private static final double NANOS = 1e9;

    private final Brain brain;
    private final MemoryReading before;
    private final BooleanSupplier cancelled;
    private final Consumer<String> progress;
    private int generated;
    private double storeSeconds;
    private double indexSeconds;
    private double indexProcessorSeconds;
    private double firstFoundSeconds;

    private BenchDesk(Brain brain, MemoryReading before, BooleanSupplier cancelled, Consumer<String> progress) {
        this.brain = brain;
        this.before = before;
        this.cancelled = cancelled;
        this.progress = progress;
    }

    /**
     * @param documents how many articles the desk holds in the end; never fewer than the demo shop has
     * @param cancelled asked at every step
     * @param progress  hears a sentence every few seconds
     * @throws Failure when the folder cannot be made, or when it was cancelled
     */
    public static BenchDesk open(AppScope scope, int documents, BooleanSupplier cancelled, Consumer<String> progress) {
        check(cancelled);
        var before = MemoryReading.now();
        var brain = EmbeddedDesk.brain(scope, scope.add(TemporaryFolder.create()).path(), progress);
        check(cancelled);
        CompositionRoot.learn(brain, progress);
        check(cancelled);
        var desk = new BenchDesk(brain, before, cancelled, progress);
        desk.fill(documents);
        brain.suggestAnswers().warmUp();
        return desk;
    }

    private void fill(int documents) {
        var authored = GeneratedArticles.whole(brain.store().knowledgeBase());
        generated = Math.max(0, documents - authored.size());
        if (generated == 0) {
            return;
        }
        var articles = new GeneratedArticles(authored, brain.store().catalog().products());
        progress.accept("storing and indexing " + generated + " generated articles …");
        var started = System.nanoTime();
        var processorBefore = processorSeconds();
        for (var from = 0; from < generated; from += PAGE) {
            check();
            brain.store().replica().apply(page(articles, from, Math.min(generated, from + PAGE)), Instant.now());
            noteFirstFound(articles, started);
            if (from % SAY_EVERY_ARTICLES == 0) {
                progress.accept("stored " + from + ", of them searchable " + brain.store().search().size());
            }
        }
        storeSeconds = (System.nanoTime() - started) / NANOS;
        awaitIndexed(articles, started);
        indexSeconds = (System.nanoTime() - started) / NANOS;
        indexProcessorSeconds = processorSeconds() - processorBefore;
    }

    /**
     * Of all threads of this process: says what the work costs on a machine that others use, too. Linux counts in steps of 10 ms, so only
     * sums and means say something. NaN where the JVM does not tell.
     */
    static double processorSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / NANOS : Double.NaN;
    }

    private static ChangePage page(GeneratedArticles articles, int from, int to) {
        var changes = new ArrayList<Change>(to - from);
        for (var number = from; number < to; number++) {
            var article = articles.article(number);
            changes.add(new Change(number + 1L, EntityType.ARTICLE, article.id(), article.version(), Change.Op.UPSERT, article));
        }
        return new ChangePage(changes, "bench-" + to, true, Instant.now());
    }

    private void awaitIndexed(GeneratedArticles articles, long started) {
        var said = System.nanoTime();
        try {
            while (!brain.store().awaitIndexed(STEP)) {
                check();
                noteFirstFound(articles, started);
                var now = System.nanoTime();
                if (now - started > INDEXING.toNanos()) {
                    throw new Failure(ExitCode.ENVIRONMENT, "The index was not ready within " + INDEXING.toHours()
                            + " hours: ask for fewer --documents.");
                }
                if (now - said > SAY_EVERY_NANOS) {
                    said = now;
                    var done = brain.store().indexProgress();
                    progress.accept("indexed " + done.done() + " of " + done.total() + " after " + Math.round((now - started) / NANOS) + " s");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ExitCode.UNEXPECTED, "Interrupted while indexing.", e);
        }
    }

    /** Search has to work while the index grows: notes when the first of the new articles came up. */
    private void noteFirstFound(GeneratedArticles articles, long started) {
        if (firstFoundSeconds > 0) {
            return;
        }
        var first = articles.article(0);
        var hits = brain.store().search().search(KnowledgeQuery.everything(first.title(), first.language(), 5));
        if (hits.stream().anyMatch(hit -> hit.documentId().equals(first.id()))) {
            firstFoundSeconds = (System.nanoTime() - started) / NANOS;
        }
    }

    Brain brain() {
        return brain;
    }

    EngineModels models() {
        return brain.engine().current().orElseThrow(() -> new Failure(ExitCode.DATA, "The demo shop has no intents to learn.")).models();
    }

    BenchMessages messages(BenchPlan plan) {
        return new BenchMessages(brain.store().knowledgeBase().intents(), brain.store().catalog().products(), plan.language(), SEED);
    }

    /** @throws Failure once the person has asked to stop */
    void check() {
        check(cancelled);
    }

    public static void check(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new Failure(ExitCode.CANCELLED, "Cancelled; what had been made for measuring is removed.");
        }
    }

    void say(String what) {
        progress.accept(what);
    }

    /** What it took to build, on disk and in memory as it is now. */
    Figures figures() {
        var now = MemoryReading.now();
        var store = brain.store();
        return new Figures()
                .with("documents", store.knowledgeBase().articleHeads().size())
                .with("searchable", store.search().size())
                .with("generated", generated)
                .with("tier", brain.engine().status().tier().name())
                .with("storeSeconds", generated == 0 ? Double.NaN : storeSeconds)
                .with("firstFoundSeconds", firstFoundSeconds == 0 ? Double.NaN : firstFoundSeconds)
                .with("indexSeconds", generated == 0 ? Double.NaN : indexSeconds)
                .with("indexProcessorSeconds", generated == 0 ? Double.NaN : indexProcessorSeconds)
                .with("indexMegabytes", Figures.megabytes(store.bareSearch().sizeOnDisk()))
                .with("heapMegabytes", Figures.megabytes(now.heap() - before.heap()))
                .with("nativeMegabytes", difference(now.nativeMemory(), before.nativeMemory()))
                .with("programMegabytes", Figures.megabytes(now.program() - before.program()))
                .with("engineMegabytes", Figures.megabytes(now.heap() - before.heap() - (now.program() - before.program()))
                        + difference(now.nativeMemory(), before.nativeMemory()))
                .with("mappedMegabytes", difference(now.mapped(), before.mapped()));
    }

    private static double difference(OptionalLong now, OptionalLong before) {
        return now.isEmpty() || before.isEmpty() ? Double.NaN : Figures.megabytes(now.getAsLong() - before.getAsLong());
    }
}
