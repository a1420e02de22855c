package deskside.ui.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How long a customer has waited. @param time null when answered */
public record Waiting(@Nullable Duration time) {

    /** The shop promises an answer within two minutes; the last half minute of it is shown as urgent (product rule 11). */
    static final Duration PROMISE = Duration.ofMinutes(2);
    static final Duration WARNING = PROMISE.minusSeconds(30);

    public static Waiting since(@Nullable Instant since, Instant now) {
        if (since == null) {
            return new Waiting(null);
        }
        var time = Duration.between(since, now);
        // The hub's clock may run ahead of the desk's.
        return new Waiting(time.isNegative() ? Duration.ZERO : time);
    }

    public boolean isAnswered() {
        return time == null;
    }

    public boolean isUrgent() {
        return time != null && time.compareTo(WARNING) >= 0;
    }

    /** The promise is broken. */
    public boolean isLate() {
        return time != null && time.compareTo(PROMISE) > 0;
    }

    /** 01:42, from an hour on 1:05:20; blank when answered. */
    public String text() {
        if (time == null) {
            return "";
        }
        var minutesAndSeconds = String.format(Locale.ROOT, "%02d:%02d", time.toMinutesPart(), time.toSecondsPart());
        return time.toHours() > 0 ? time.toHours() + ":" + minutesAndSeconds : minutesAndSeconds;
    }
}
