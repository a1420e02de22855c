package deskside.store.lucene;

import deskside.domain.knowledge.DocumentKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Merges the two rankings into one by weighted reciprocal ranks: {@code Σ weight / (60 + rank)}, ranks from 1 (Cormack, Clarke, Büttcher,
 * SIGIR 2009). Vectors count twice: on Chinese paraphrases equal weights were worse than vectors alone (R@10 78 against 80). Pure.
 */
final class Fusion {

    private static final double RANK_OFFSET = 60;
    private static final double VECTOR_WEIGHT = 2;
    private static final double KEYWORD_WEIGHT = 1;

    private Fusion() {
    }

    /** Best first. Of several entries of one document the best in each ranking counts. */
    static List<Fused> of(List<Found> byKeyword, List<Found> byVector) {
        var keyword = best(byKeyword);
        var vector = best(byVector);
        var scores = new HashMap<Key, Double>();
        addRanks(scores, keyword, KEYWORD_WEIGHT);
        addRanks(scores, vector, VECTOR_WEIGHT);
        return scores.entrySet().stream()
                .map(entry -> new Fused(entry.getKey(), keyword.get(entry.getKey()), vector.get(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingDouble(Fused::score).reversed().thenComparing(fused -> fused.key.id))
                .toList();
    }

    private static Map<Key, Found> best(List<Found> ranking) {
        var best = new LinkedHashMap<Key, Found>();
        ranking.forEach(found -> best.putIfAbsent(found.key, found));
        return best;
    }

    private static void addRanks(Map<Key, Double> scores, Map<Key, Found> ranking, double weight) {
        var rank = 1;
        for (var key : ranking.keySet()) {
            scores.merge(key, weight / (RANK_OFFSET + rank++), Double::sum);
        }
    }

    /** A document within one language. */
    record Key(DocumentKind kind, String id) {
    }

    /** An entry of the index. @param score BM25, or the cosine */
    record Found(Key key, int entry, int passage, double score) {
    }

    /** A document with its best entries. */
    record Fused(Key key, @Nullable Found keyword, @Nullable Found vector, double score) {
    }
}
