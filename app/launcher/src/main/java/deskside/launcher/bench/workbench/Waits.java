package deskside.launcher.bench.workbench;

/** How often a wait was how long, in tenths of a millisecond. Takes the same room however many there are: a watch must not be what grows in a heap that is watched. */
final class Waits {

    private static final double STEP_MILLIS = 0.1;
    /** Ten seconds; what is longer is counted as that, but for {@link #longest}. */
    private static final int STEPS = 100_000;

    private final int[] counts = new int[STEPS + 1];
    private long all;
    private double longest;

    void add(double millis) {
        counts[(int) Math.clamp(millis / STEP_MILLIS, 0, STEPS)]++;
        all++;
        longest = Math.max(longest, millis);
    }

    boolean isEmpty() {
        return all == 0;
    }

    double longest() {
        return longest;
    }

    /** The wait, in ms, that this share of them is not longer than, to a tenth; NaN without any. */
    double at(double share) {
        if (all == 0) {
            return Double.NaN;
        }
        var before = (long) ((all - 1) * share);
        var step = 0;
        for (var seen = (long) counts[0]; seen <= before; seen += counts[step]) {
            step++;
        }
        return Math.min((step + 1) * STEP_MILLIS, longest);
    }
}
