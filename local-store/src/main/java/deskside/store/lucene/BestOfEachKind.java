package deskside.store.lucene;

import deskside.domain.search.SearchKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Keeps the best candidates of each kind in one pass over all that match: by score, then by weight. Used by one thread. */
final class BestOfEachKind implements Collector {

    private static final Comparator<Candidate> WORST_FIRST = Comparator.comparingDouble(Candidate::score).thenComparingLong(Candidate::weight)
            .thenComparing(Comparator.comparingInt(Candidate::document).reversed());

    private final int limit;
    private final List<PriorityQueue<Candidate>> best = new ArrayList<>();

    /** @param document in the whole index */
    record Candidate(int document, float score, long weight) {
    }

    /** @param limit candidates of each kind */
    BestOfEachKind(int limit) {
        this.limit = limit;
        for (var _ : SearchKind.values()) {
            best.add(new PriorityQueue<>(WORST_FIRST));
        }
    }

    /** In the order of the index, as its values can be read. */
    List<Candidate> candidates() {
        return best.stream().flatMap(PriorityQueue::stream).sorted(Comparator.comparingInt(Candidate::document)).toList();
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException, CollectionTerminatedException {
        var kinds = DocValues.getNumeric(leaf.reader(), NameFields.KIND);
        var weights = DocValues.getNumeric(leaf.reader(), NameFields.WEIGHT);
        return new LeafCollector() {

            private Scorable scorer = new Scorable() {
                @Override
                public float score() {
                    return 0;
                }
            };

            @Override
            public void setScorer(Scorable now) {
                scorer = now;
            }

            @Override
            public void collect(int document) throws IOException {
                keep(best.get((int) value(kinds, document)), new Candidate(leaf.docBase + document, scorer.score(), value(weights, document)));
            }
        };
    }

    private void keep(PriorityQueue<Candidate> heap, Candidate candidate) {
        if (heap.size() < limit) {
            heap.add(candidate);
        } else if (WORST_FIRST.compare(candidate, heap.peek()) > 0) {
            heap.poll();
            heap.add(candidate);
        }
    }

    static long value(NumericDocValues values, int document) throws IOException {
        return values.advanceExact(document) ? values.longValue() : 0;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }
}
