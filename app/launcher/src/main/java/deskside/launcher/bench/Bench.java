package deskside.launcher.bench;

import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Measures one thing in rounds, beside the bare calls under it: for every message each of them is timed once, turn and turn about, so that
 * all meet the same machine. No text comes twice; the first messages only warm up. Not thread-safe.
 */
final class Bench {

    /** As many hits as the engine asks the search for. */
    static final int HITS = 40;
    private static final String OWN = "own";
    private static final String EMBEDDING = "bareEmbedding";
    private static final String KEYWORD = "bareKeyword";
    private static final String VECTOR = "bareVector";
    private static final String PROCESSOR = " on the processor";
    private static final double NANOS = 1e9;

    private final BenchDesk desk;
    private final BenchPlan plan;
    private final BenchMessages messages;
    private final @Nullable Embedder embedder;
    private final Stopwatches watches = new Stopwatches();
    private double throughput = Double.NaN;

    Bench(BenchDesk desk, BenchPlan plan) {
        this.desk = desk;
        this.plan = plan;
        this.messages = desk.messages(plan);
        this.embedder = desk.models().embedder().orElse(null);
    }

    /** What is measured. */
    interface Work {

        /** Makes ready what is needed, untimed; what comes back is timed, once. May be called by several threads. */
        Runnable on(String text);
    }

    /** For times that {@code own} takes within its work. */
    Stopwatches watches() {
        return watches;
    }

    Bench run(Work own) {
        desk.say("warming up with " + plan.warmUp() + " messages");
        watches.nextRound();
        measure(messages.next(plan.warmUp()), own);
        watches.forget();
        for (var round = 1; round <= plan.rounds(); round++) {
            desk.say("round " + round + " of " + plan.rounds() + ", " + plan.messages() + " messages");
            watches.nextRound();
            measure(messages.next(plan.messages()), own);
        }
        desk.say("throughput with " + plan.threads() + " threads");
        throughput = throughput(messages.next(plan.messages()), own);
        return this;
    }

    private void measure(List<String> texts, Work own) {
        for (var i = 0; i < texts.size(); i++) {
            desk.check();
            var text = texts.get(i);
            var work = own.on(text);
            if (i % 2 == 0) {
                timeOwn(work);
                timeBare(text);
            } else {
                timeBare(text);
                timeOwn(work);
            }
        }
    }

    private void timeOwn(Runnable work) {
        var before = BenchDesk.processorSeconds();
        watches.time(OWN, work);
        watches.note(OWN + PROCESSOR, processorNanosSince(before));
    }

    private static long processorNanosSince(double before) {
        return Math.round((BenchDesk.processorSeconds() - before) * NANOS);
    }

    private void timeBare(String text) {
        var bare = desk.brain().store().bareSearch();
        watches.time(KEYWORD, () -> bare.byKeyword(text, plan.language(), HITS));
        if (embedder != null) {
            // not embed(): that would remember the text
            var processorBefore = BenchDesk.processorSeconds();
            var started = System.nanoTime();
            var vector = embedder.embedAll(List.of(text), plan.language()).getFirst();
            watches.note(EMBEDDING, System.nanoTime() - started);
            watches.note(EMBEDDING + PROCESSOR, processorNanosSince(processorBefore));
            watches.time(VECTOR, () -> bare.byVector(vector, plan.language(), HITS));
        }
    }

    /** Per second, with as many threads as the plan says. */
    private double throughput(List<String> texts, Work own) {
        var works = texts.stream().map(own::on).toList();
        try (var threads = Executors.newFixedThreadPool(plan.threads())) {
            var running = new ArrayList<Future<?>>();
            var started = System.nanoTime();
            works.forEach(work -> running.add(threads.submit(work)));
            for (var one : running) {
                one.get();
            }
            return texts.size() * NANOS / (System.nanoTime() - started);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ExitCode.UNEXPECTED, "Interrupted while measuring.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("what is measured failed", e.getCause());
        }
    }

    Figures figures() {
        return new Figures()
                .with("language", plan.language().code())
                .with("rounds", plan.rounds())
                .with("messagesPerRound", plan.messages())
                .with("warmUpMessages", plan.warmUp())
                .with("p50Millis", watches.millis(OWN, 0.5))
                .with("p99Millis", watches.millis(OWN, 0.99))
                .with("meanMillis", watches.mean(OWN))
                .with("throughputPerSecond", throughput)
                .with("throughputThreads", plan.threads())
                .with("bareEmbeddingP50Millis", watches.millis(EMBEDDING, 0.5))
                .with("bareEmbeddingP99Millis", watches.millis(EMBEDDING, 0.99))
                .with("bareKeywordP50Millis", watches.millis(KEYWORD, 0.5))
                .with("bareKeywordP99Millis", watches.millis(KEYWORD, 0.99))
                .with("bareVectorP50Millis", watches.millis(VECTOR, 0.5))
                .with("bareVectorP99Millis", watches.millis(VECTOR, 0.99))
                .with("processorMeanMillis", watches.mean(OWN + PROCESSOR))
                .with("bareEmbeddingProcessorMeanMillis", watches.mean(EMBEDDING + PROCESSOR))
                .with("ratioToBareEmbedding", watches.ratio(OWN, EMBEDDING))
                .with("ratioToBareKeyword", watches.ratio(OWN, KEYWORD))
                .with("ratioToBareVector", watches.ratio(OWN, VECTOR));
    }
}
