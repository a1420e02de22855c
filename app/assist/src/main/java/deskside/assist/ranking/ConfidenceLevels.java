package deskside.assist.ranking;

import deskside.domain.assist.Confidence;

/**
 * From probability to what is shown, in one language and channel: see {@link Thresholds}.
 *
 * @param show   a suggestion less likely than this is not shown
 * @param medium from here on MEDIUM
 * @param high   from here on HIGH
 */
public record ConfidenceLevels(double show, double medium, double high) {

    /** Measured on the demo shop's conversations: of HIGH ones 80 % are about the customer's wish, MEDIUM 54 %, LOW 40 %. */
    public static final ConfidenceLevels START = new ConfidenceLevels(0.25, 0.5, 0.78);

    /** Below this almost every candidate would be shown. */
    private static final double LEAST = 0.05;

    /** @throws IllegalArgumentException with a sentence for the person when the levels are out of range or out of order */
    void check(String place) {
        if (!(show >= LEAST && high <= 1)) {
            throw new IllegalArgumentException("the thresholds of " + place + " must lie between " + LEAST + " and 1, not " + this.words());
        }
        if (!(show <= medium && medium <= high)) {
            throw new IllegalArgumentException("the thresholds of " + place + " must rise from show over medium to high, not " + this.words());
        }
    }

    private String words() {
        return "show=" + show + ", medium=" + medium + ", high=" + high;
    }

    public Confidence of(double probability) {
        return probability >= high ? Confidence.HIGH : probability >= medium ? Confidence.MEDIUM : Confidence.LOW;
    }
}
