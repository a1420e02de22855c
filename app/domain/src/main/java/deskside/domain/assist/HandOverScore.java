package deskside.domain.assist;

import java.util.List;

/** How much a conversation needs a supervisor, 0..100, with the parts it is the sum of (capped at 100). */
public record HandOverScore(int total, List<Part> parts) {

    public HandOverScore {
        parts = List.copyOf(parts);
    }

    /** @param points what it adds; @param evidence the words or facts that caused it */
    public record Part(Cause cause, int points, String evidence) {
    }

    /** Why a conversation may need a supervisor. */
    public enum Cause { EMOTION, REPEATED_QUESTION, PUSHBACK, UNANSWERED, BOT_MISSES, OUT_OF_KNOWLEDGE, COMPLEXITY, TIER, EXPLICIT_WISH }
}
