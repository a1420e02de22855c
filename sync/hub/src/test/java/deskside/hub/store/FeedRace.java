package deskside.hub.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Many writers and readers on one feed over several nodes; afterwards it counts what readers have passed without seeing it. */
final class FeedRace {

    /** A node's way into the feed under test. Used by several threads. */
    interface Node {

        /** Appends in one transaction. */
        void append(List<String> ids);

        /** The next changes behind a number, in order. */
        List<Change> behind(long seq);
    }

    record Change(long seq, String id) {
    }

    /** @param skipped per reader, how many committed changes it never saw; @param pages read by all readers */
    record Result(int changes, List<Integer> skipped, int pages, long millis) {

        int allSkipped() {
            return skipped.stream().mapToInt(Integer::intValue).sum();
        }
    }

    private final List<? extends Node> nodes;
    private final int transactions;
    private final AtomicInteger writing = new AtomicInteger();
    private final AtomicInteger pages = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> committed = new ConcurrentLinkedQueue<>();

    /** @param transactions of each writer */
    FeedRace(List<? extends Node> nodes, int transactions) {
        this.nodes = nodes;
        this.transactions = transactions;
    }

    Result run(int writers, int readers) throws InterruptedException, ExecutionException {
        long began = System.nanoTime();
        writing.set(writers);
        try (var threads = Executors.newFixedThreadPool(writers + readers)) {
            var reading = new ArrayList<Future<HashSet<String>>>();
            IntStream.range(0, readers).forEach(i -> reading.add(threads.submit((Callable<HashSet<String>>) () -> follow(node(i)))));
            var done = IntStream.range(0, writers).mapToObj(i -> threads.submit(() -> write(node(i), i))).toList();
            for (var future : done) {
                future.get();
            }
            var skipped = new ArrayList<Integer>();
            for (var reader : reading) {
                var seen = reader.get();
                skipped.add((int) committed.stream().filter(id -> !seen.contains(id)).count());
            }
            return new Result(committed.size(), skipped, pages.get(), (System.nanoTime() - began) / 1_000_000);
        }
    }

    private Node node(int number) {
        return nodes.get(number % nodes.size());
    }

    private void write(Node node, int writer) {
        try {
            for (int i = 0; i < transactions; i++) {
                var name = writer + "-" + i + "-";
                // of different lengths, so that some that begin early end late
                var ids = IntStream.rangeClosed(0, (writer + i) % 4).mapToObj(part -> name + part).toList();
                node.append(ids);
                committed.addAll(ids);
            }
        } finally {
            writing.decrementAndGet();
        }
    }

    private HashSet<String> follow(Node node) {
        var seen = new HashSet<String>();
        long after = 0;
        boolean last;
        do {
            boolean quiet = writing.get() == 0;
            var page = node.behind(after);
            pages.incrementAndGet();
            for (var change : page) {
                if (change.seq() <= after || !seen.add(change.id())) {
                    throw new AssertionError("out of order or twice: " + change + " behind " + after);
                }
                after = change.seq();
            }
            last = quiet && page.isEmpty();
        } while (!last);
        return seen;
    }
}
