package deskside.domain.assist;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The feedback given at this desk, append-only. Calls block; safe for several threads. */
public interface FeedbackLog {

    void append(Feedback feedback);

    /** The newest {@code limit}, newest first. */
    List<Feedback> newest(int limit);

    /**
     * Per source id: how often it was sent (as is or lightly edited) and how often shown; only sources with feedback. What happened counts
     * half after each {@link #HALF_LIFE}, so that a text that has become bad is not carried by its past.
     */
    Map<String, Acceptance> acceptance(Instant asOf);

    /** A season of the shop. */
    Duration HALF_LIFE = Duration.ofDays(90);

    /** @return what an event of that time counts at {@code asOf}: 1 for now or later, then less */
    static double weight(Instant at, Instant asOf) {
        var age = Duration.between(at, asOf);
        return age.isNegative() ? 1 : Math.pow(0.5, age.toMillis() / (double) HALF_LIFE.toMillis());
    }

    /** @param sent times sent as is or lightly edited; @param shown times shown; both with what is left of them */
    record Acceptance(double sent, double shown) {

        public static final Acceptance NONE = new Acceptance(0, 0);

        /** With one more event, which counts in full. */
        public Acceptance and(Feedback.Kind kind) {
            return switch (kind) {
                case SENT_AS_IS, LIGHT_EDIT -> new Acceptance(sent + 1, shown);
                case SHOWN -> new Acceptance(sent, shown + 1);
                case INSERTED, REWRITTEN, IGNORED, REJECTED, SOURCE_OPENED -> this;
            };
        }
    }
}
