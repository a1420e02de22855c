package deskside.ui.search;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Finds the block of a document that a passage was taken from, also where marks or white space differ. */
final class Passages {

    /** At least this share of the passage's character pairs must be in the block; below it is chance. */
    private static final double ENOUGH = 0.5;

    private Passages() {
    }

    /** @return index of the block, empty for a blank passage or when none is like it */
    static OptionalInt find(List<String> blocks, String passage) {
        var wanted = pairs(passage);
        var best = -1;
        var bestShare = 0.0;
        for (var i = 0; i < blocks.size() && !wanted.isEmpty(); i++) {
            var common = pairs(blocks.get(i));
            common.retainAll(wanted);
            var share = (double) common.size() / wanted.size();
            // A passage may be longer than a block; then the block that it covers best is meant.
            if (share > bestShare) {
                best = i;
                bestShare = share;
            }
        }
        var covered = best >= 0 && (bestShare >= ENOUGH || isInside(blocks.get(best), wanted));
        return covered ? OptionalInt.of(best) : OptionalInt.empty();
    }

    private static boolean isInside(String block, Set<String> wanted) {
        var own = pairs(block);
        var inside = own.stream().filter(wanted::contains).count();
        return !own.isEmpty() && (double) inside / own.size() >= ENOUGH;
    }

    private static Set<String> pairs(String text) {
        var plain = text.replaceAll("[\\s\\p{Punct}]+", "");
        var pairs = new HashSet<String>();
        for (var i = 0; i + 2 <= plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        return pairs;
    }
}
