package deskside.usecases.knowledge;

/** Whether something can be relied on today. */
public enum EntryState {
    PUBLISHED,
    /** Published, and another wording of it waits for a supervisor. */
    IN_REVIEW,
    /** Its first day is still to come. */
    UPCOMING,
    EXPIRED
}
