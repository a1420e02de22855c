package deskside.assist.ranking;

import deskside.domain.assist.Confidence;

/**
 * From probability to what is shown. The only place with these thresholds.
 *
 * @param show   a suggestion less likely than this is not shown
 * @param medium from here on MEDIUM
 * @param high   from here on HIGH
 */
public record ConfidenceLevels(double show, double medium, double high) {

    /** One in four shown LOW suggestions may fit; HIGH ones should be right four times of five. */
    public static final ConfidenceLevels START = new ConfidenceLevels(0.25, 0.5, 0.78);

    public Confidence of(double probability) {
        return probability >= high ? Confidence.HIGH : probability >= medium ? Confidence.MEDIUM : Confidence.LOW;
    }
}
