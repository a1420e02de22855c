package deskside.domain.assist;

import java.util.List;
import java.util.Map;

/** The feedback given at this desk, append-only. Calls block; safe for several threads. */
public interface FeedbackLog {

    void append(Feedback feedback);

    /** The newest {@code limit}, newest first. */
    List<Feedback> newest(int limit);

    /** Per source id: how often it was sent (as is or edited) and how often shown; only sources with feedback. */
    Map<String, Acceptance> acceptance();

    /** @param sent times sent as is or lightly edited; @param shown times shown */
    record Acceptance(int sent, int shown) {
    }
}
