package deskside.assist.evaluation;

/**
 * Expected calibration error: predictions are put into 15 bins of equal width by their probability; the result is the mean distance
 * between a bin's accuracy and its mean probability, weighted by the bin's size (Naeini et al. 2015; 15 bins as Guo et al. 2017,
 * "On Calibration of Modern Neural Networks"). Stateless.
 */
public final class CalibrationError {

    public static final int BINS = 15;

    private CalibrationError() {
    }

    /**
     * @param probabilities of the predicted class, 0..1
     * @param correct       whether that prediction was right; as long
     * @return 0..1; NaN without predictions
     */
    public static double of(double[] probabilities, boolean[] correct) {
        if (probabilities.length != correct.length) {
            throw new IllegalArgumentException(probabilities.length + " probabilities for " + correct.length + " predictions");
        }
        // The weight of a bin cancels its size: |hits − sum of probabilities| / all.
        var surplus = new double[BINS];
        for (var i = 0; i < probabilities.length; i++) {
            surplus[bin(probabilities[i])] += (correct[i] ? 1 : 0) - probabilities[i];
        }
        var error = 0.0;
        for (var value : surplus) {
            error += Math.abs(value);
        }
        return error / probabilities.length;
    }

    /** Bins are open below and closed above, as in the paper; 0 belongs to the first. */
    private static int bin(double probability) {
        return Math.clamp((int) Math.ceil(probability * BINS) - 1, 0, BINS - 1);
    }
}
