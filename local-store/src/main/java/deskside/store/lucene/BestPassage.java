package deskside.store.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the passage of a document that a hit shows: the one with most of the query's words, the gist when none has any. Immutable. */
final class BestPassage {

    /** Words and pairs of characters; single characters are in any passage. */
    private static final int SHORTEST = 2;
    private static final int MOST_TERMS = 60;

    private final List<String> terms;

    BestPassage(Iterable<String> queryTerms) {
        var kept = new ArrayList<String>();
        for (var term : queryTerms) {
            if (term.length() >= SHORTEST && kept.size() < MOST_TERMS) {
                kept.add(term);
            }
        }
        terms = List.copyOf(kept);
    }

    String of(List<String> passages) {
        var best = passages.getFirst();
        var most = 0;
        for (var passage : passages) {
            var found = found(passage.toLowerCase(Locale.ROOT));
            if (found > most) {
                most = found;
                best = passage;
            }
        }
        return best;
    }

    private int found(String passage) {
        var found = 0;
        for (var term : terms) {
            if (passage.contains(term)) {
                found++;
            }
        }
        return found;
    }
}
