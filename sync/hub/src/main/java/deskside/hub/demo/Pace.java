package deskside.hub.demo;

import java.time.Duration;

/**
 * How fast the demo's customers are.
 *
 * @param between  from the start of one conversation to the next
 * @param speed    1: they think as long as their script says; 10: a tenth of it
 * @param patience how many times that they wait for an answer before they write on without one; at least 1
 */
public record Pace(Duration between, double speed, double patience) {

    /** A busy but human shift. */
    public static final Pace USUAL = new Pace(Duration.ofSeconds(20), 1, 4);

    public Pace {
        if (between.isNegative() || !(speed > 0) || !(patience >= 1)) {
            throw new IllegalArgumentException("between must not be negative, speed must be over 0 and patience at least 1");
        }
    }

    Duration thinking(int seconds) {
        return Duration.ofMillis(Math.round(seconds * 1_000 / speed));
    }

    Duration waiting(int seconds) {
        return Duration.ofMillis(Math.round(seconds * 1_000 * patience / speed));
    }
}
