package deskside.domain.people;

/** What somebody may do, and from which role on. Held by the hub for each route and command, by the use cases, and only last by screens. */
public enum Right {
    /** Take, answer, close and transfer conversations of one's own, and ask for money in them. */
    SERVE(Role.AGENT),
    /** See one field of a customer in clear for a moment, with a reason that is recorded. */
    REVEAL(Role.AGENT),
    /** Act in conversations of colleagues. */
    LEAD(Role.SUPERVISOR),
    /** Decide what others ask for: cases, and replies that need a second person. */
    DECIDE(Role.SUPERVISOR),
    READ_AUDIT(Role.SUPERVISOR),
    /** Take a desk out of use, and decide about the queue that it left. */
    REVOKE_DEVICES(Role.SUPERVISOR),
    /** Export a conversation with all that belongs to it, masked. */
    EXPORT_EVIDENCE(Role.SUPERVISOR),
    /** The same in clear. */
    EXPORT_IN_CLEAR(Role.ADMINISTRATOR),
    ERASE_CUSTOMER(Role.ADMINISTRATOR);

    private final Role least;

    Right(Role least) {
        this.least = least;
    }

    Role least() {
        return least;
    }
}
