package deskside.usecases.assist;

/** How much of a suggestion is still there in what was sent. */
final class SurvivedShare {

    private SurvivedShare() {
    }

    /**
     * Length of the longest common subsequence over the longer text's length: 1 for the same text, 0 for nothing in common.
     * Surrounding white space does not count. Quadratic; texts are at most some thousand characters.
     */
    static double of(String suggested, String sent) {
        var from = suggested.strip();
        var to = sent.strip();
        if (from.equals(to)) {
            return 1;
        }
        var previous = new int[to.length() + 1];
        for (var i = 1; i <= from.length(); i++) {
            var row = new int[to.length() + 1];
            for (var j = 1; j <= to.length(); j++) {
                row[j] = from.charAt(i - 1) == to.charAt(j - 1) ? previous[j - 1] + 1 : Math.max(previous[j], row[j - 1]);
            }
            previous = row;
        }
        var longer = Math.max(from.length(), to.length());
        // Never 1 for texts that differ, however long they are.
        return longer == 0 ? 0 : Math.min(previous[to.length()] / (double) longer, Math.nextDown(1.0));
    }
}
