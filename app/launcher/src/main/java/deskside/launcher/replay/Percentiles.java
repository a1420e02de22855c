package deskside.launcher.replay;

import java.util.Collection;

/** Percentiles of measured times by the nearest-rank method. */
public final class Percentiles {

    private final double[] sorted;

    /** @param values in any unit; the results have the same */
    public Percentiles(Collection<Double> values) {
        sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** @param share 0..1, e.g. 0.99; @return NaN where nothing was measured */
    public double at(double share) {
        return sorted.length == 0 ? Double.NaN : sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }

    public int count() {
        return sorted.length;
    }
}
