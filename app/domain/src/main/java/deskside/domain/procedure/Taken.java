package deskside.domain.procedure;

import java.time.Instant;

/**
 * A step that was done.
 *
 * @param answer of {@code DECIDE}: the step that followed; of {@code ASK}: the choice; else {@link #DONE} or {@link #NOT_DONE}
 */
public record Taken(String stepId, String answer, Instant at) {

    public static final String DONE = "done";
    public static final String NOT_DONE = "not-done";
}
