package deskside.sync.engine.retry;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far this computer's clock is from the hub's, as of the last pull. Safe for all threads. */
public final class ClockSkew {

    /** More than this is worth a warning: terms and "as of" times become wrong by as much. */
    public static final Duration WARN = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(ClockSkew.class);

    private volatile Duration skew = Duration.ZERO;

    /** @param hubTime as the hub said; @param received when its answer was here. Half the travel time is neglected: it is seconds at most. */
    public void observe(Instant hubTime, Instant received) {
        var before = isWorthAWarning();
        skew = Duration.between(received, hubTime);
        if (!before && isWorthAWarning()) {
            LOG.warn("This computer's clock differs from the hub's by {}: set the clock", skew);
        }
    }

    /** Positive when the hub's clock is ahead. */
    public Duration current() {
        return skew;
    }

    public boolean isWorthAWarning() {
        return skew.abs().compareTo(WARN) > 0;
    }
}
