package deskside.domain.search;

/** Slips of the finger: a letter wrong, missing, too many, or two swapped. Stateless. */
final class Typos {

    private Typos() {
    }

    /**
     * Whether {@code name} goes on from {@code start} with {@code word}, but for slips; the first letter must be right. By the edit distance with
     * swaps (optimal string alignment) to the nearest beginning of the rest.
     */
    static boolean begins(String name, int start, String word, int slips) {
        if (start >= name.length() || name.charAt(start) != word.charAt(0)) {
            return false;
        }
        var width = Math.min(name.length() - start, word.length() + slips);
        var before = new int[width + 1];
        var previous = new int[width + 1];
        var row = new int[width + 1];
        for (var j = 0; j <= width; j++) {
            previous[j] = j;
        }
        for (var i = 1; i <= word.length(); i++) {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= width; j++) {
                var same = word.charAt(i - 1) == name.charAt(start + j - 1);
                row[j] = Math.min(Math.min(row[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && word.charAt(i - 1) == name.charAt(start + j - 2) && word.charAt(i - 2) == name.charAt(start + j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > slips) {
                return false;
            }
            var free = before;
            before = previous;
            previous = row;
            row = free;
        }
        var least = Integer.MAX_VALUE;
        for (var distance : previous) {
            least = Math.min(least, distance);
        }
        return least <= slips;
    }
}
